/** The pieces of the desk: only what features may use. */
export { AppFrame, type AppFrameProps, type NavigationGroup, type NavigationItem } from "./frame/AppFrame";
export { type FrameActs } from "./frame/FrameContext";
export { Mark } from "./frame/Mark";
export { Page, type PagePanel, type PageProps } from "./frame/Page";
export { useIsNarrowerThan } from "./frame/useWidth";
export { Button, IconButton, type ButtonProps, type ButtonTone, type IconAct } from "./Button";
export { CategorySwatch, type CategoryMark } from "./CategorySwatch";
export { CellBar, type CellBarParts, type CellBarProps } from "./chart/CellBar";
export { Sparkline, type SparklineProps } from "./chart/Sparkline";
export { Checkbox, Switch } from "./Choice";
export { copyText } from "./clipboard";
export { useClosing } from "./closing";
export { DataGrid, type DataGridProps } from "./grid/DataGrid";
export type {
  CellPlace,
  GridAbove,
  GridColumn,
  GridSelection,
  RowKind,
  SortKey,
  TotalRow,
} from "./grid/types";
export { SelectionBar } from "./grid/SelectionBar";
export { DatePicker, type DatePickerProps } from "./DatePicker";
export { Dialog, type DialogProps } from "./Dialog";
export { Drawer, type DrawerProps } from "./Drawer";
export { EmptyState } from "./EmptyState";
export { ErrorOfProgram, ErrorScreen, type ErrorScreenProps } from "./ErrorScreen";
export { useEscape } from "./escape";
export { MaskedField, TextField, type TextFieldProps } from "./Field";
export { FormBar, type FormBarProps } from "./FormBar";
export { Icon, type IconShape } from "./Icon";
export { Kbd } from "./Kbd";
export { KeyFigure, KeyFigureStrip, type KeyFigureProps } from "./KeyFigures";
export { KindPicker, type KindCount, type KindPickerProps } from "./KindPicker";
export { LeverSlider, type LeverSliderProps } from "./LeverSlider";
export { Menu, type MenuAct } from "./Menu";
export { MonthCalendar, type CalendarMark, type MonthCalendarProps } from "./MonthCalendar";
export { FigureButton, MoneyText, useMoney, type FigureButtonProps, type MoneyTextProps } from "./MoneyText";
export { ErrorNotice, Notice, type NoticeProps } from "./Notice";
export { NumberField, type NumberFieldProps } from "./NumberField";
export { Palette, PaletteSheet, type PaletteEntry, type PaletteWhere } from "./palette/Palette";
export { readTyped } from "./palette/matching";
export { Popover, PopoverAt } from "./Popover";
export { Progress, WaitingRows, type ProgressProps } from "./Progress";
export { SegmentedControl, type Segment } from "./SegmentedControl";
export { Picker, Select, type Option } from "./Select";
export { SearchList, type SearchListOption, type SearchListProps } from "./SearchList";
export { Sentence, type SentenceProps } from "./Sentence";
export { ShortcutSheet } from "./shortcuts/ShortcutSheet";
export { ShortcutsProvider, useShortcut, useShortcuts, type Shortcut } from "./shortcuts/ShortcutsProvider";
export { Tabs, type TabItem } from "./Tabs";
export { Tag, type TagTone } from "./Tag";
export { TipLayer } from "./TipLayer";
export { Toast, ToastProvider } from "./Toast";
export { useToasts, type ToastContent, type Toasts } from "./toasts";
export { TwoLines } from "./TwoLines";
