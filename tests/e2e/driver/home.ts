/**
 * A person of their own: folders for data, settings and cache, a message bus, answers to dialogs. Two
 * starts with one home are two starts of one person; journeys never share one.
 */
import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Program, end, start } from "./processes";
import { until } from "./until";

/** A bus without any service: no keychain that could ask for a password, nothing of the machine. */
const BUS = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>
`;

export class Home {
  private constructor(
    readonly folder: string,
    private readonly bus: Program,
    private readonly address: string,
  ) {}

  static async make(): Promise<Home> {
    const folder = await mkdtemp(join(tmpdir(), "diapason-e2e-"));
    for (const name of ["data", "config", "cache", "run", "files"]) {
      await mkdir(join(folder, name), { mode: 0o700 });
    }
    await writeFile(join(folder, "answers"), "");
    const settings = join(folder, "bus.xml");
    await writeFile(settings, BUS);
    const log = join(folder, "bus.log");
    const words = [`--config-file=${settings}`, "--nofork", "--print-address=1"];
    const bus = start("dbus-daemon", words, process.env, log);
    const address = await until("the message bus", async () => {
      return /^unix:\S+$/m.exec(await readFile(log, "utf8"))?.[0];
    });
    return new Home(folder, bus, address);
  }

  /** A place for files of the journey. */
  file(name: string): string {
    return join(this.folder, "files", name);
  }

  /** What the program and the driver wrote. */
  get log(): string {
    return join(this.folder, "window.log");
  }

  /** The environment of this person's programs. */
  environment(language: "fr" | "en"): NodeJS.ProcessEnv {
    const inherited = Object.entries(process.env).filter(
      // What the test runner tells itself is no concern of the program's.
      ([name]) => !/^(VITEST|NODE_|DIAPASON|LC_|LANG|XDG_|DBUS_|WAYLAND_|GTK_|GDK_)/.test(name),
    );
    return {
      ...Object.fromEntries(inherited),
      HOME: this.folder,
      XDG_DATA_HOME: join(this.folder, "data"),
      XDG_CONFIG_HOME: join(this.folder, "config"),
      XDG_CACHE_HOME: join(this.folder, "cache"),
      XDG_RUNTIME_DIR: join(this.folder, "run"),
      DBUS_SESSION_BUS_ADDRESS: this.address,
      LANG: language === "fr" ? "fr_FR.UTF-8" : "en_GB.UTF-8",
      TZ: "Europe/Paris",
      NO_AT_BRIDGE: "1",
      GDK_BACKEND: "x11",
      GTK_THEME: "Adwaita",
      DIAPASON_LOG: "debug",
      DIAPASON_DIALOG_ANSWERS: join(this.folder, "answers"),
      TAURI_AUTOMATION: "true",
      TAURI_WEBVIEW_AUTOMATION: "true",
    };
  }

  /** What the person chooses in the next dialogs, in order; null: nothing. From the next start on. */
  async answerDialogs(paths: readonly (string | null)[]): Promise<void> {
    await writeFile(join(this.folder, "answers"), paths.map((path) => `${path ?? ""}\n`).join(""));
  }

  async remove(): Promise<void> {
    await end(this.bus);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
