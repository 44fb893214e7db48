/** The room of preferences: only what others may use. */
export {
  followTheSystem,
  onPreference,
  prefer,
  preferencesNow,
  useDensity,
  usePreferences,
  type Density,
  type LetterKeys,
  type Preferences,
  type Theme,
} from "./preferences";
