/** The room of words and figures: only what others may use. */
export { fetchFirstWords, fetchLanguage, LANGUAGES, type LanguageTag } from "./catalogues";
export { formatsOf, type Decimal, type Formats, type Sign, type Unit } from "./formats";
export {
  LanguageProvider,
  useFormats,
  useLanguage,
  useMessages,
  type Language,
} from "./LanguageProvider";
export { messagesOf, type ErrorFacts, type ErrorTexts, type Messages, type Values } from "./messages";
export { decimalOfSteps, readDate, readDecimal, stepsOfDecimal } from "./read";
