/** A company's files and databases as journeys need them: an exchange folder, a key, the command line. */
import { execFile } from "node:child_process";
import { createCipheriv, createDecipheriv, createHmac, pbkdf2Sync } from "node:crypto";
import { cp, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Home } from "./driver";

const SAMPLE = fileURLToPath(new URL("../../assets/demo", import.meta.url));

/** A copy of the sample company's exchange folder. */
export async function exchangeFolder(home: Home, name: string): Promise<string> {
  const folder = home.file(name);
  await cp(SAMPLE, folder, { recursive: true });
  return folder;
}

/** Replaces one value of a file: of the row with this id, in this column. Gives the row's line number. */
export async function enter(folder: string, file: string, id: string, column: string, value: string): Promise<number> {
  const path = `${folder}/${file}`;
  const lines = (await readFile(path, "utf8")).split("\n");
  const place = (lines[0] ?? "").split(",").indexOf(column);
  const at = lines.findIndex((line) => line.startsWith(`${id},`));
  const cells = (lines[at] ?? "").split(",");
  if (place < 0 || at < 0 || cells.some((cell) => cell.includes('"'))) throw new Error(`no plain ${file}, ${id}, ${column}`);
  cells[place] = value;
  lines[at] = cells.join(",");
  await writeFile(path, lines.join("\n"));
  return at + 1;
}

/** Writes every deal line so many times, under ids of their own: an import that takes its time. */
export async function multiplied(folder: string, times: number): Promise<void> {
  const path = `${folder}/deal_lines.csv`;
  const [head = "", ...lines] = (await readFile(path, "utf8")).trimEnd().split("\n");
  const more = Array.from({ length: times }, (_, turn) => lines.map((line) => line.replace(",", `x${turn},`)));
  await writeFile(path, [head, ...more.flat(), ""].join("\n"));
}

/** A file with a key of its own. */
export async function keyFile(home: Home, name: string, digit: string): Promise<string> {
  const path = home.file(name);
  await writeFile(path, `${digit.repeat(64)}\n`, { mode: 0o600 });
  return path;
}

/** Runs the command line as this person; gives what it writes. */
export async function diapason(home: Home, ...words: string[]): Promise<string> {
  const program = process.env["DIAPASON"];
  if (!program) throw new Error("DIAPASON names no program: start journeys by `cargo xtask test`");
  const { stdout } = await promisify(execFile)(program, words, { env: home.environment("fr"), timeout: 60_000 });
  return stdout;
}

const PAGE = 4096;
const SALT = 16;
const RESERVED = 80;

/**
 * Writes a version of its tables into a database that no program knows yet (`user_version`, byte 60 of
 * the first page), under the seal that SQLCipher 4 puts on a page: AES-256-CBC, then HMAC-SHA-512.
 */
export async function madeNewer(database: string, key: string): Promise<void> {
  const file = await readFile(database);
  const secret = Buffer.from((await readFile(key, "utf8")).trim(), "hex");
  const page = file.subarray(0, PAGE);
  const end = PAGE - RESERVED;
  const vector = page.subarray(end, end + 16);
  const opener = createDecipheriv("aes-256-cbc", secret, vector).setAutoPadding(false);
  const plain = Buffer.concat([opener.update(page.subarray(SALT, end)), opener.final()]);
  plain.writeUInt32BE(9_999, 60 - SALT);
  const sealer = createCipheriv("aes-256-cbc", secret, vector).setAutoPadding(false);
  Buffer.concat([sealer.update(plain), sealer.final()]).copy(page, SALT);
  const salt = Buffer.from(page.subarray(0, SALT).map((byte) => byte ^ 0x3a));
  const number = Buffer.from([1, 0, 0, 0]);
  const seal = createHmac("sha512", pbkdf2Sync(secret, salt, 2, 32, "sha512"));
  seal.update(page.subarray(SALT, end + 16)).update(number).digest().copy(page, end + 16);
  await writeFile(database, file);
}
