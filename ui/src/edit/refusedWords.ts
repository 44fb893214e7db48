/**
 * Why a value that was entered is not kept, in the person's language: the program sends a code with
 * its facts. Deliberately absent: how it is shown.
 */
import type { AppError } from "../ipc";
import type { ErrorTexts, Messages } from "../language";

/** What happened, and what to do about it. */
export function refusalOf(error: AppError, { text, error: words }: Messages): ErrorTexts {
  const { code, message: english, hint, refused } = error;
  if (!refused) return words(error);
  const plain = text(`import-issue-${refused.code}`, refused.arguments);
  const message = refused.field === null ? plain : text("import-issue-of-field", { message: plain, field: refused.field });
  const said = refused.value === null ? message : text("refused-value", { value: refused.value, message });
  const detail = refused.detail === null ? said : `${said} (${text("cause-detail", { detail: refused.detail })})`;
  return words({ code, message: english, hint, arguments: { ...error.arguments, detail } });
}
