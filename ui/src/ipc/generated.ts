// Generated from crates/app/src/desk/wire by its test `the_typescript_is_fresh`. Do not edit.

/**
 * A copy of the database.
 */
export type BackupRequest = { 
/**
 * The file.
 */
path: string, 
/**
 * Whether the person agreed that a file which stands there goes: it stays until the copy is
 * whole. Otherwise, and where it is not said, the copy is refused.
 */
replace: boolean, 
/**
 * With a passphrase it opens on another machine.
 */
passphrase: string | null, };

/**
 * A figure of the table, with the bar at its foot.
 */
export type Cell = { 
/**
 * What is expected.
 */
amount: string, 
/**
 * Its certain, committed and weighted parts.
 */
bar: CellBar, };

/**
 * Lengths in thousandths of the longest bar of the table; a negative part has none.
 */
export type CellBar = { 
/**
 * Invoiced, received or won.
 */
certain: number, 
/**
 * Backlog and open invoices.
 */
committed: number, 
/**
 * Weighted.
 */
weighted: number, };

/**
 * Something to choose.
 */
export type Choice = { 
/**
 * Its id.
 */
key: string, 
/**
 * Its name.
 */
label: string, };

/**
 * What the pickers offer for the open database.
 */
export type Choices = { 
/**
 * Today in the company's time zone.
 */
today: string, 
/**
 * Fiscal years that hold any figure or target, the present one included.
 */
fiscal_years: Array<FiscalYearChoice>, 
/**
 * The `starts_in` of the fiscal year of today.
 */
current_fiscal_year: number, 
/**
 * Dimensions that carry any value (`salesperson`, `attribute:region`).
 */
dimensions: Array<string>, 
/**
 * Saved scenarios.
 */
scenarios: Array<ScenarioFace>, 
/**
 * Teams.
 */
teams: Array<Choice>, 
/**
 * Product families.
 */
families: Array<Choice>, 
/**
 * Stages of open deals, in the process's order.
 */
stages: Array<Choice>, 
/**
 * Salespeople.
 */
salespeople: Array<Choice>, 
/**
 * Customer segments.
 */
segments: Array<Choice>, };

/**
 * A column of chart and table.
 */
export type Column = { 
/**
 * First month of the period itself.
 */
starts: string, 
/**
 * First month covered.
 */
first: string, 
/**
 * Last month covered.
 */
last: string, 
/**
 * Where it stands.
 */
place: ColumnPlace, 
/**
 * Whether a fiscal year starts with it.
 */
starts_fiscal_year: boolean, };

/**
 * What a column holds.
 */
export type ColumnHolds = "text" | "date" | "month" | "boolean" | "whole" | "decimal" | "fraction" | "money" | "share" | "terms" | "currency" | "country" | "time_zone" | "choice" | "reference";

/**
 * Length of a column.
 */
export type ColumnLength = "month" | "quarter" | "year";

/**
 * Where a column stands against the as-of month.
 */
export type ColumnPlace = "past" | "current" | "ahead";

/**
 * Two scenarios side by side.
 */
export type Comparison = { 
/**
 * Expected of the left one.
 */
left: Shown, 
/**
 * Expected of the right one.
 */
right: Shown, 
/**
 * Right minus left.
 */
change: Shown, 
/**
 * All measures over the period: name, left, right, change.
 */
measures: Array<ComparisonColumn>, 
/**
 * Levers of the left one by name of the panel (`win_rate`: `0.90`).
 */
left_levers: { [key in string]: string }, 
/**
 * Levers of the right one.
 */
right_levers: { [key in string]: string }, };

/**
 * One measure of a comparison.
 */
export type ComparisonColumn = { 
/**
 * Which measure.
 */
measure: MeasureName, 
/**
 * Of the left one.
 */
left: string, 
/**
 * Of the right one.
 */
right: string, 
/**
 * Right minus left.
 */
change: string, };

/**
 * Two scenarios side by side.
 */
export type ComparisonRequest = { 
/**
 * The page: dates, columns, measure.
 */
page: ForecastPageRequest, 
/**
 * The one that is compared against.
 */
left: ScenarioChoice, 
/**
 * The other.
 */
right: ScenarioChoice, };

/**
 * A column that customers are sorted by.
 */
export type CustomerColumn = "name" | "segment" | "salesperson" | "open_deals" | "weighted" | "won" | "invoiced" | "margin" | "outstanding" | "exposure";

/**
 * Somebody at a customer.
 */
export type CustomerContact = { 
/**
 * Its id.
 */
id: string, 
/**
 * The person's name.
 */
name: string, 
/**
 * What the person does there.
 */
role: string | null, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * Telephone number.
 */
phone: string | null, 
/**
 * Since when the person wants no messages.
 */
opted_out_on: string | null, };

/**
 * A deal of a customer.
 */
export type CustomerDeal = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * `open`, `won` or `lost`.
 */
state: string, 
/**
 * Its stage.
 */
stage: string, 
/**
 * When it is expected to close, or closed.
 */
close_on: string, 
/**
 * Its amount; null where a lost deal has no rate.
 */
amount: string | null, 
/**
 * Its amount, weighted.
 */
weighted: string | null, };

/**
 * Figures of one customer or of several. Sums over several add exact amounts.
 */
export type CustomerFigures = { 
/**
 * How many deals are open.
 */
open_deals: number, 
/**
 * What they come to, weighted; null over a choice of customers, where it would be a sum of
 * rounded figures.
 */
weighted: string | null, 
/**
 * Won in the twelve months.
 */
won: string, 
/**
 * Invoiced in the twelve months.
 */
invoiced: string, 
/**
 * Margin of that; null where no cost is known.
 */
margin: string | null, 
/**
 * Margin ÷ revenue with a known cost.
 */
margin_rate: string | null, 
/**
 * Revenue with a known cost ÷ revenue; null without revenue.
 */
cost_coverage: string | null, 
/**
 * What is owed, VAT included.
 */
outstanding: string, 
/**
 * Of which late.
 */
late: string, 
/**
 * What of the won is still to be invoiced, VAT included.
 */
backlog: string, 
/**
 * Outstanding and backlog.
 */
exposure: string, };

/**
 * A group of customers.
 */
export type CustomerGroup = { 
/**
 * Its customers from the head down, daughters by name; at most 200.
 */
members: Array<GroupMember>, 
/**
 * How many there are.
 */
member_count: number, 
/**
 * All of them together.
 */
total: CustomerFigures, };

/**
 * An invoice of a customer.
 */
export type CustomerInvoice = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its number.
 */
number: string | null, 
/**
 * The deal's id.
 */
deal: string | null, 
/**
 * `invoice`, `credit_note` or `deposit`.
 */
kind: string, 
/**
 * `draft`, `posted` or `cancelled`.
 */
status: string, 
/**
 * When it was issued.
 */
issued_on: string, 
/**
 * Currency of `gross`.
 */
currency: string, 
/**
 * VAT included; negative for a credit note.
 */
gross: string, 
/**
 * When it is due: the first date on which something is still owed, else the last one given.
 */
due_on: string | null, 
/**
 * What is still owed of it, in the company's currency.
 */
open: string, 
/**
 * How many days the oldest part of that is late; null where none is.
 */
late_days: number | null, 
/**
 * Whether it is disputed.
 */
disputed: boolean, };

/**
 * A window of the customers.
 */
export type CustomerList = { 
/**
 * "Today".
 */
as_of: string, 
/**
 * Currency of every amount.
 */
currency: string, 
/**
 * First of the twelve months.
 */
since: string, 
/**
 * How many customers there are, without any filter.
 */
all: number, 
/**
 * How many the filters leave.
 */
count: number, 
/**
 * Those that the filters leave, together.
 */
total: CustomerFigures, 
/**
 * Place of the first row given.
 */
offset: number, 
/**
 * The rows.
 */
rows: Array<CustomerRow>, 
/**
 * Place of the customer that was asked for; null where the filters leave it out.
 */
place: number | null, };

/**
 * Which customers.
 */
export type CustomerListRequest = { 
/**
 * From where.
 */
standpoint: Standpoint, 
/**
 * Each word begins a word of the name, or the id begins with the text; empty: all.
 */
text: string, 
/**
 * A segment; null: all, empty: those without one.
 */
segment: string | null, 
/**
 * A salesperson's id; null: all, empty: customers without one.
 */
salesperson: string | null, 
/**
 * First key first; empty: by what was invoiced, the largest first.
 */
sort: Array<[CustomerColumn, SortOrder]>, 
/**
 * First row.
 */
offset: number, 
/**
 * Rows, at most 500.
 */
limit: number, 
/**
 * A customer whose place is asked for; null: none.
 */
find: string | null, };

/**
 * A customer opened.
 */
export type CustomerPage = { 
/**
 * "Today".
 */
as_of: string, 
/**
 * Currency of every amount but those that name their own.
 */
currency: string, 
/**
 * First of the twelve months.
 */
since: string, 
/**
 * As in the list.
 */
customer: CustomerRow, 
/**
 * What it is: a field's name in EXCHANGE.md and its value, in the order to be shown; unknown
 * ones are left out.
 */
identity: Array<[string, string]>, 
/**
 * What is owed by lateness: not due, 1–30, 31–60, 61–90, over 90 days.
 */
ageing: Array<string>, 
/**
 * Its contacts by name.
 */
contacts: Array<CustomerContact>, 
/**
 * How many deals it has.
 */
deal_count: number, 
/**
 * Its deals: open ones by expected close, then closed ones, the latest first; at most 200.
 */
deals: Array<CustomerDeal>, 
/**
 * How many invoices it has.
 */
invoice_count: number, 
/**
 * Its invoices, the latest first; at most 200.
 */
invoices: Array<CustomerInvoice>, 
/**
 * How many payments it made.
 */
payment_count: number, 
/**
 * Its payments, the latest first; at most 200.
 */
payments: Array<CustomerPayment>, 
/**
 * The group that it belongs to; null where it has neither parent nor daughters.
 */
group: CustomerGroup | null, };

/**
 * A payment of a customer.
 */
export type CustomerPayment = { 
/**
 * Its id.
 */
id: string, 
/**
 * When it came.
 */
paid_on: string, 
/**
 * Number, else id, of the invoice that it pays; null: an advance.
 */
invoice: string | null, 
/**
 * Currency of the amount.
 */
currency: string, 
/**
 * What came in; a refund is negative.
 */
amount: string, };

/**
 * Which customer.
 */
export type CustomerRequest = { 
/**
 * Its id.
 */
id: string, 
/**
 * From where.
 */
standpoint: Standpoint, };

/**
 * A customer in the list.
 */
export type CustomerRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its segment.
 */
segment: string | null, 
/**
 * The name of the salesperson in charge.
 */
salesperson: string | null, 
/**
 * Its figures.
 */
figures: CustomerFigures, 
/**
 * The most that it may owe, in the company's currency; null where unknown.
 */
credit_limit: string | null, 
/**
 * Credit limit less exposure; negative beyond the limit.
 */
credit_left: string | null, 
/**
 * Since when it is insolvent.
 */
insolvent_on: string | null, };

/**
 * The defects: those that move a figure first, within each the largest amount first.
 */
export type DataQuality = { 
/**
 * "Today".
 */
as_of: string, 
/**
 * Currency of every amount.
 */
currency: string, 
/**
 * Every kind that occurs, ranked as the rows are.
 */
kinds: Array<DefectCount>, 
/**
 * How many rows there are of the kind asked for.
 */
count: number, 
/**
 * Place of the first row given.
 */
offset: number, 
/**
 * The rows.
 */
rows: Array<DefectRow>, };

/**
 * Which defects.
 */
export type DataQualityRequest = { 
/**
 * "Today"; null: today.
 */
as_of: string | null, 
/**
 * One kind; null: all.
 */
kind: string | null, 
/**
 * First row.
 */
offset: number, 
/**
 * Rows, at most 500.
 */
limit: number, };

/**
 * An open database.
 */
export type DatabaseFace = { 
/**
 * Its file.
 */
path: string, 
/**
 * The company's name; null while it is empty.
 */
company: string | null, 
/**
 * The company's currency; null while it is empty.
 */
currency: string | null, 
/**
 * Whether it is the sample company.
 */
is_demo: boolean, 
/**
 * Where its key is kept: `keychain`, `private_file` or `named_file`.
 */
key_kept: string, 
/**
 * Counts up with every change of its content, by whichever program.
 */
version: string, 
/**
 * How many deal lines it holds.
 */
lines: number, };

/**
 * A file that a command works on.
 */
export type DatabaseRequest = { 
/**
 * The database's file.
 */
path: string, 
/**
 * The file that holds its key; null: the keychain, else the private folder.
 */
key_file: string | null, };

/**
 * A window of the deals.
 */
export type DealList = { 
/**
 * "Today".
 */
as_of: string, 
/**
 * Currency of every amount (the company's).
 */
currency: string, 
/**
 * How many there are.
 */
all: number, 
/**
 * How many the filters leave.
 */
count: number, 
/**
 * The amount of those whose rate of exchange is known.
 */
amount: string, 
/**
 * The margin of those whose cost is known; null where none is.
 */
margin: string | null, 
/**
 * First row.
 */
offset: number, 
/**
 * The rows.
 */
rows: Array<DealRow>, };

/**
 * Which deals.
 */
export type DealListRequest = { 
/**
 * From where.
 */
standpoint: Standpoint, 
/**
 * Each word begins a word of the customer's or the deal's name; empty: all.
 */
text: string, 
/**
 * How they stand; null: all.
 */
status: DealStatus | null, 
/**
 * A team's id; null: all, empty: deals without one.
 */
team: string | null, 
/**
 * A salesperson's id; null: all, empty: deals without one.
 */
salesperson: string | null, 
/**
 * A stage's id; null: all.
 */
stage: string | null, 
/**
 * First key first; empty: by close, the latest first.
 */
sort: Array<[PipelineColumn, SortOrder]>, 
/**
 * First row.
 */
offset: number, 
/**
 * Rows, at most 500.
 */
limit: number, };

/**
 * A deal opened.
 */
export type DealPage = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The customer's name.
 */
customer: string, 
/**
 * The salesperson's name.
 */
salesperson: string | null, 
/**
 * The team's name.
 */
team: string | null, 
/**
 * `open`, `won` or `lost`.
 */
outcome: string, 
/**
 * Its stage.
 */
stage: string | null, 
/**
 * Expected close of an open deal, close date of another.
 */
close_on: string, 
/**
 * Currency of every amount (the company's).
 */
currency: string, 
/**
 * Its lines' amount.
 */
amount: string, 
/**
 * Its cost; null where any line's is unknown.
 */
cost: string | null, 
/**
 * Linked invoices less credit notes.
 */
invoiced: string, 
/**
 * Its backlog.
 */
backlog: string, 
/**
 * Its weighted amount.
 */
weighted: string, 
/**
 * Its flags' kinds and amounts.
 */
flags: Array<[string, string]>, 
/**
 * Its instalments, line by line: at most 200.
 */
chains: Array<WhyChain>, 
/**
 * How many instalments there are.
 */
chain_count: number, };

/**
 * A note or a document of the deal.
 */
export type DealPaper = { 
/**
 * Its id.
 */
id: string, 
/**
 * What a note says, or what a document is called.
 */
text: string, 
/**
 * Where a document is: a link or a path; null of a note.
 */
place: string | null, 
/**
 * Who kept it.
 */
by: string, 
/**
 * When.
 */
at: string, };

/**
 * Which deal.
 */
export type DealRequest = { 
/**
 * Its id.
 */
id: string, 
/**
 * The page: its as-of date, probabilities and scenario.
 */
page: ForecastPageRequest, };

/**
 * A deal.
 */
export type DealRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The customer's name.
 */
customer: string, 
/**
 * The salesperson's name.
 */
salesperson: string | null, 
/**
 * How it stands.
 */
status: DealStatus, 
/**
 * Its stage's name.
 */
stage: string, 
/**
 * Its lines' amount; null where a lost deal's day has no rate of exchange.
 */
amount: string | null, 
/**
 * The same by probability: all of it where won, nothing where lost.
 */
weighted: string | null, 
/**
 * Amount less cost; null where the cost of a line is unknown.
 */
margin: string | null, 
/**
 * The margin's share of the amount.
 */
margin_rate: string | null, 
/**
 * Expected close of an open deal, close date of another.
 */
close_on: string, 
/**
 * Whether the expected close of an open deal has passed.
 */
is_past_close: boolean, 
/**
 * What is to be done next.
 */
next_step: string | null, 
/**
 * When.
 */
next_step_on: string | null, };

/**
 * How deals stand.
 */
export type DealStatus = "open" | "won" | "lost";

/**
 * A deal over time: base scenario, stated probabilities.
 */
export type DealTimeline = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The customer's id.
 */
customer_id: string, 
/**
 * The customer's name.
 */
customer: string, 
/**
 * The salesperson's name.
 */
salesperson: string | null, 
/**
 * The team's name.
 */
team: string | null, 
/**
 * `open`, `won` or `lost`.
 */
outcome: string, 
/**
 * Its stage.
 */
stage: string, 
/**
 * The source that it comes from, and its id there.
 */
source: [string, string] | null, 
/**
 * Expected close of an open deal, close date of another.
 */
close_on: string, 
/**
 * What is to be done next.
 */
next_step: string | null, 
/**
 * When.
 */
next_step_on: string | null, 
/**
 * "Today".
 */
as_of: string, 
/**
 * The company's currency: of the figures, the months and the payments.
 */
currency: string, 
/**
 * The deal's currency: of its lines and instalments.
 */
own_currency: string, 
/**
 * Its lines' amount.
 */
amount: string, 
/**
 * Its cost; null where any line's is unknown.
 */
cost: string | null, 
/**
 * Amount less cost.
 */
margin: string | null, 
/**
 * The margin's share of the amount; null of no amount.
 */
margin_rate: string | null, 
/**
 * Linked invoices less credit notes.
 */
invoiced: string, 
/**
 * Its backlog.
 */
backlog: string, 
/**
 * Its weighted amount.
 */
weighted: string, 
/**
 * Its flags' kinds and amounts.
 */
flags: Array<[string, string]>, 
/**
 * What a person entered in the deal, by field.
 */
entered: Array<[string, Entered]>, 
/**
 * Its lines by id.
 */
lines: Array<TimelineLine>, 
/**
 * Its lines' amount in its own currency.
 */
own_amount: string, 
/**
 * What all instalments come to, in the same.
 */
own_sum: string, 
/**
 * Linked invoices by date, then what is still to invoice.
 */
invoices: Array<TimelineInvoice>, 
/**
 * Money by date: due, paid, expected.
 */
payments: Array<TimelinePayment>, 
/**
 * From the first month of anything to the last.
 */
months: Array<TimelineMonth>, 
/**
 * The stages it entered with their dates.
 */
stages: Array<[string, string]>, 
/**
 * Its notes and documents, the latest first.
 */
papers: Array<DealPaper>, 
/**
 * The schedules that may spread a line: id and name.
 */
schedules: Array<[string, string]>, };

/**
 * Which deal.
 */
export type DealTimelineRequest = { 
/**
 * Its id.
 */
id: string, 
/**
 * "Today"; null: today.
 */
as_of: string | null, };

/**
 * How many defects of a kind there are.
 */
export type DefectCount = { 
/**
 * `cost_missing`, `stale_close`, `rate_missing`, …
 */
kind: string, 
/**
 * How many.
 */
count: number, 
/**
 * What hangs on them together; null: nobody can say before they are mended.
 */
amount: string | null, };

/**
 * How a defect is mended.
 */
export type DefectCure = { "kind": "field", 
/**
 * The kind of record.
 */
entity: string, 
/**
 * Its id.
 */
id: string, 
/**
 * The field and what it may hold.
 */
column: SettingsColumn, 
/**
 * What it holds now.
 */
value: string | null, 
/**
 * The currency that the value is in, where it is an amount.
 */
currency: string | null, } | { "kind": "row", 
/**
 * The file's name without `.csv`.
 */
table: string, 
/**
 * What is known of the row.
 */
row: { [key in string]: string }, 
/**
 * What is to be given.
 */
column: SettingsColumn, } | { "kind": "table", 
/**
 * The file's name without `.csv`.
 */
table: string, } | { "kind": "record" };

/**
 * A deal or an invoice.
 */
export type DefectRecordRow = { 
/**
 * `deal` or `invoice`.
 */
entity: string, 
/**
 * Its id.
 */
id: string, 
/**
 * The deal's name, the invoice's number.
 */
name: string, 
/**
 * The deal that it is or belongs to.
 */
deal: string | null, 
/**
 * The customer's name; null: nobody knows.
 */
customer: string | null, 
/**
 * The deal's close date, the invoice's date; null: nobody knows.
 */
on: string | null, 
/**
 * Its part; null: nobody can say.
 */
amount: string | null, };

/**
 * Where the euros of a defect are, the largest amount first.
 */
export type DefectRecords = { 
/**
 * How many there are; 0: the defect is mended.
 */
count: number, 
/**
 * Place of the first row given.
 */
offset: number, 
/**
 * The rows.
 */
rows: Array<DefectRecordRow>, };

/**
 * Whose euros.
 */
export type DefectRecordsRequest = { 
/**
 * "Today"; null: today.
 */
as_of: string | null, 
/**
 * The defect's kind.
 */
kind: string, 
/**
 * Its record's id.
 */
id: string, 
/**
 * First row.
 */
offset: number, 
/**
 * Rows, at most 500.
 */
limit: number, };

/**
 * One defect: one record to mend.
 */
export type DefectRow = { 
/**
 * What is wrong.
 */
kind: string, 
/**
 * Whether a figure is wrong or missing by it.
 */
moves_figures: boolean, 
/**
 * The kind of record to mend (`product`, `deal_line`, `company`, `currency`).
 */
entity: string, 
/**
 * Its id; empty for the company.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The deal that it belongs to or is.
 */
deal: string | null, 
/**
 * The customer's name.
 */
customer: string | null, 
/**
 * The date in question: close date, date of invoice.
 */
on: string | null, 
/**
 * What hangs on it; null: nobody can say before it is mended.
 */
amount: string | null, 
/**
 * In how many deals and invoices that is.
 */
records: number, 
/**
 * How it is mended.
 */
cure: DefectCure, };

/**
 * Row density.
 */
export type DensityName = "automatic" | "comfortable" | "compact";

/**
 * Something happened.
 */
export type DeskEvent = { "event": "state_changed" } | { "event": "data_changed" } | { "event": "scenarios_changed" } | { "event": "views_changed" } | { "event": "preferences_changed" } | { "event": "job_progressed", 
/**
 * How far it is.
 */
progress: JobProgress, } | { "event": "job_ended", 
/**
 * Which.
 */
job: JobId, };

/**
 * The desk as a face finds it.
 */
export type DeskState = { 
/**
 * Whether figures can be asked for.
 */
status: DeskStatus, 
/**
 * The open database.
 */
database: DatabaseFace | null, 
/**
 * Why none could be opened.
 */
problem: Problem | null, 
/**
 * Databases opened lately, the last one first.
 */
recent: Array<RecentDatabase>, 
/**
 * What the person prefers.
 */
preferences: Preferences, 
/**
 * The program's version.
 */
version: string, };

/**
 * Whether figures can be asked for.
 */
export type DeskStatus = "opening" | "ready" | "empty" | "welcome" | "problem";

/**
 * An invoice date and when it is due.
 */
export type DuePreview = { 
/**
 * Date of the invoice.
 */
on: string, 
/**
 * When it is due.
 */
due_on: string, 
/**
 * Days between both.
 */
days: number, };

/**
 * What an edit did.
 */
export type EditAnswer = { 
/**
 * What takes it back; asked in its turn, it gives the way forth again.
 */
undo: EditChange, 
/**
 * The content's version from now on.
 */
version: string, 
/**
 * What it moved; null where it cannot be said (a rate of exchange is missing).
 */
effect: EditEffect | null, };

/**
 * Changes of one sort: each sort is one transaction.
 */
export type EditChange = { "kind": "values", 
/**
 * In the order in which they are made.
 */
values: Array<ValueChange>, } | { "kind": "rows", 
/**
 * The file's name without `.csv` (`fixed_costs`).
 */
entity: string, 
/**
 * The rows.
 */
rows: Array<{ [key in string]: string }>, } | { "kind": "remove_rows", 
/**
 * The file's name without `.csv`.
 */
entity: string, 
/**
 * The key of each: its columns' texts in the catalogue's order (a schedule: its id).
 */
keys: Array<Array<string>>, } | { "kind": "paper", 
/**
 * What becomes of it.
 */
paper: PaperChange, } | { "kind": "together", 
/**
 * In order.
 */
changes: Array<EditChange>, };

/**
 * What an edit moved in the whole company: base scenario, stated probabilities.
 */
export type EditEffect = { 
/**
 * Currency of both amounts.
 */
currency: string, 
/**
 * The open deals' weighted amount from now on.
 */
weighted: string, 
/**
 * The same less what it was before.
 */
weighted_change: string, };

/**
 * What a person enters at once.
 */
export type EditRequest = { 
/**
 * The changes in their order.
 */
change: EditChange, 
/**
 * "Today" for what the answer says of the weighted amount; null: today.
 */
as_of: string | null, };

/**
 * The panel's figures.
 */
export type Effects = { 
/**
 * Invoicing, margin, result, cash over the period: base, scenario, change.
 */
measures: Array<MeasureEffect>, 
/**
 * One a lever that is set: what it alone changes.
 */
levers: Array<LeverEffect>, 
/**
 * What is missing for the invoicing target; null without target or when it is met.
 */
gap: TargetGap | null, };

/**
 * What a person entered in the place of a source's value.
 */
export type Entered = { 
/**
 * The source's value; null: it had none.
 */
source_value: string | null, 
/**
 * Who.
 */
by: string | null, 
/**
 * When.
 */
at: string, 
/**
 * Why.
 */
reason: string | null, };

/**
 * What became of the rows of one file.
 */
export type EntityCounts = { 
/**
 * The entity (`deals`).
 */
entity: string, 
/**
 * Rows read.
 */
read: number, 
/**
 * New records.
 */
new: number, 
/**
 * Records with another value than before.
 */
changed: number, 
/**
 * Records that were so already.
 */
unchanged: number, 
/**
 * Rows of a set that was replaced.
 */
deleted: number, 
/**
 * Rows with an error.
 */
rejected: number, };

/**
 * What is exported where.
 */
export type ExportRequest = { 
/**
 * The page.
 */
page: ForecastPageRequest, 
/**
 * What of it.
 */
view: ExportView, 
/**
 * The file; its ending says the form (`.csv`, `.xlsx`, `.svg`, `.png`).
 */
path: string, };

/**
 * What of the page is exported.
 */
export type ExportView = "table" | "chart";

/**
 * A fiscal year.
 */
export type FiscalYearChoice = { 
/**
 * The calendar year of its first month.
 */
starts_in: number, 
/**
 * First month.
 */
first: string, 
/**
 * Last month.
 */
last: string, };

/**
 * How many flags of a kind there are.
 */
export type FlagCount = { 
/**
 * `late_to_invoice`, `over_invoiced`, `stale_close`, …
 */
kind: string, 
/**
 * How many.
 */
count: number, 
/**
 * Their sum.
 */
amount: string, };

/**
 * One flag.
 */
export type FlagRow = { 
/**
 * What it says.
 */
kind: string, 
/**
 * The deal's id; null where there is none.
 */
deal: string | null, 
/**
 * The deal's name.
 */
deal_name: string | null, 
/**
 * The customer's name.
 */
customer: string | null, 
/**
 * The salesperson's name.
 */
salesperson: string | null, 
/**
 * The invoice's id, for flags on invoices.
 */
invoice: string | null, 
/**
 * The invoice's number.
 */
invoice_number: string | null, 
/**
 * The date in question: close date, invoice or payment date, first late instalment.
 */
on: string | null, 
/**
 * The amount in question.
 */
amount: string, };

/**
 * The flags, largest amount first.
 */
export type FlagsPage = { 
/**
 * Every kind that occurs, with how many and how much.
 */
kinds: Array<FlagCount>, 
/**
 * How many rows there are of the kind asked for.
 */
count: number, 
/**
 * Place of the first row given.
 */
offset: number, 
/**
 * The rows.
 */
rows: Array<FlagRow>, };

/**
 * Which flags.
 */
export type FlagsRequest = { 
/**
 * The page: its as-of date and scenario.
 */
page: ForecastPageRequest, 
/**
 * One kind; null: all.
 */
kind: string | null, 
/**
 * First row.
 */
offset: number, 
/**
 * Rows, at most 500.
 */
limit: number, };

/**
 * Everything that the forecast page shows at once.
 */
export type ForecastPage = { 
/**
 * "Today".
 */
as_of: string, 
/**
 * Currency of every amount.
 */
currency: string, 
/**
 * What is measured.
 */
measure: MeasureName, 
/**
 * The scenario's name; null: the base.
 */
scenario: string | null, 
/**
 * Whether any lever holds: figures then differ from the base by a person's hand.
 */
levered: boolean, 
/**
 * Whether the panel's levers differ from the saved scenario's.
 */
modified: boolean, 
/**
 * First and last month shown.
 */
first_month: string, 
/**
 * Last month shown.
 */
last_month: string, 
/**
 * The key figures of the period, the same for every measure.
 */
key_figures: KeyFigures, 
/**
 * The columns, history first.
 */
columns: Array<Column>, 
/**
 * Whether a column "later" follows.
 */
has_later: boolean, 
/**
 * The measure's categories in stacking order, each with its figures.
 */
series: Record<string, Shown>, 
/**
 * What is expected in all: every category but the pipeline.
 */
expected: Shown, 
/**
 * The same without levers, where a lever holds.
 */
base: Shown | null, 
/**
 * The target, where there is one for the company.
 */
target: TargetLine | null, 
/**
 * The table.
 */
rows: Rows, 
/**
 * Revenue with a known cost ÷ revenue, for margin and result.
 */
cost_coverage: string | null, 
/**
 * How many flags of each kind, and their sums, are on the flags page.
 */
flag_count: number, 
/**
 * Conditions of the scenario that match nothing: the values.
 */
unmatched: Array<string>, };

/**
 * The forecast page as a person asks for it.
 */
export type ForecastPageRequest = { 
/**
 * "Today"; null: today in the company's time zone.
 */
as_of: string | null, 
/**
 * Which months.
 */
span: SpanChoice, 
/**
 * Length of a column.
 */
period: ColumnLength, 
/**
 * What is measured.
 */
measure: MeasureName, 
/**
 * Grouped by what (`salesperson`, `attribute:region`); null: the company alone. The result
 * is not grouped: its table is empty then.
 */
by: string | null, 
/**
 * Where probabilities come from.
 */
probability: ProbabilityName, 
/**
 * Which scenario holds.
 */
scenario: ScenarioChoice, 
/**
 * What the rows are sorted by, first key first; empty: largest total first. Groups are
 * sorted, and members within their group.
 */
sort: Array<[SortColumn, SortOrder]>, 
/**
 * First row of the window.
 */
offset: number, 
/**
 * Rows of the window, at most 500.
 */
limit: number, };

/**
 * A customer of a group.
 */
export type GroupMember = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * How many parents it has above it.
 */
depth: number, 
/**
 * Its figures.
 */
figures: CustomerFigures, };

/**
 * Something wrong or doubtful in a file.
 */
export type ImportIssue = { 
/**
 * The file.
 */
file: string, 
/**
 * The row, 1 is the header; null: the whole file.
 */
row: number | null, 
/**
 * The column; null: the whole row.
 */
column: string | null, 
/**
 * The value as written.
 */
value: string | null, 
/**
 * What is wrong with it: `import-issue-CODE` of the catalogues.
 */
code: string, 
/**
 * The facts that its words need, by name.
 */
arguments: { [name in string]: string | number }, 
/**
 * The field that the value stands for, where it is not the column's.
 */
field: string | null, 
/**
 * What the system said, where there are no words of ours: to be copied, not read.
 */
detail: string | null, };

/**
 * What is imported.
 */
export type ImportRequest = { 
/**
 * The exchange folder, or any file in it.
 */
path: string, 
/**
 * Whether it is only tried.
 */
dry_run: boolean, };

/**
 * What became of an import.
 */
export type ImportResult = { 
/**
 * How it ended.
 */
status: ImportStatus, 
/**
 * The folder.
 */
path: string, 
/**
 * What became of the rows of each file, in the order of import.
 */
entities: Array<EntityCounts>, 
/**
 * How many errors there are.
 */
error_count: number, 
/**
 * How many warnings there are.
 */
warning_count: number, 
/**
 * The first errors, by file and row: at most 500.
 */
errors: Array<ImportIssue>, 
/**
 * The first warnings.
 */
warnings: Array<ImportIssue>, };

/**
 * How an import ended.
 */
export type ImportStatus = "committed" | "dry_run" | "refused" | "cancelled";

/**
 * What is done with an instalment.
 */
export type InstalmentAct = { "kind": "move", 
/**
 * Months, the same day where the month has it.
 */
months: number, 
/**
 * Days.
 */
days: number, } | { "kind": "date", 
/**
 * The date.
 */
on: string, } | { "kind": "amount", 
/**
 * In the deal's currency.
 */
amount: string, } | { "kind": "split" } | { "kind": "merge" };

/**
 * A staggering that sums exactly, ready to be entered.
 */
export type InstalmentsProposal = { 
/**
 * The value of the line's field `instalments`.
 */
value: string, 
/**
 * Where the instalment stands now, by date.
 */
at: number, 
/**
 * How many there are.
 */
count: number, 
/**
 * Its date.
 */
on: string, 
/**
 * Its amount in the deal's currency.
 */
amount: string, 
/**
 * What moves with it.
 */
effect: StaggerEffect, };

/**
 * Another staggering of a line, worked out from the one that holds.
 */
export type InstalmentsRequest = { 
/**
 * The line's id.
 */
line: string, 
/**
 * "Today"; null: today.
 */
as_of: string | null, 
/**
 * Which instalment: 0 is the first.
 */
at: number, 
/**
 * What is done with it.
 */
act: InstalmentAct, };

/**
 * The errors of an import as a spreadsheet.
 */
export type IssuesExportRequest = { 
/**
 * The import.
 */
job: JobId, 
/**
 * The new file, `.csv` or `.xlsx`.
 */
path: string, };

/**
 * A piece of background work.
 */
export type JobId = number;

/**
 * How background work ended.
 */
export type JobOutcome = { "kind": "running" } | { "kind": "import", 
/**
 * What became of it.
 */
result: ImportResult, } | { "kind": "done", 
/**
 * The copy; after a restoration where the former database stands now.
 */
path: string | null, } | { "kind": "cancelled" } | { "kind": "failed", 
/**
 * Why.
 */
problem: Problem, };

/**
 * How far background work is.
 */
export type JobProgress = { 
/**
 * Which.
 */
job: JobId, 
/**
 * What it does now.
 */
stage: JobStage, 
/**
 * What it is at (a file's name).
 */
at: string | null, 
/**
 * Done so far in thousandths; null where nobody can say.
 */
done: number | null, 
/**
 * Rows so far.
 */
rows: number, 
/**
 * Rows a second since the start.
 */
rows_per_second: number, 
/**
 * Seconds left at this rate; null where nobody can say.
 */
seconds_left: number | null, 
/**
 * Whether it can still be stopped.
 */
can_cancel: boolean, };

/**
 * A piece of background work.
 */
export type JobRequest = { 
/**
 * Which.
 */
job: JobId, };

/**
 * What background work does now.
 */
export type JobStage = "reading" | "checking" | "writing" | "computing";

/**
 * The strip of key figures: they keep to the period whatever the measure.
 */
export type KeyFigures = { 
/**
 * Invoicing expected.
 */
revenue: string, 
/**
 * (Revenue − target) ÷ target.
 */
revenue_against_target: string | null, 
/**
 * (Revenue − last year's) ÷ last year's; null where last year is unknown.
 */
revenue_against_last_year: string | null, 
/**
 * Invoicing expected by column.
 */
revenue_trend: Array<string>, 
/**
 * Backlog.
 */
backlog: string, 
/**
 * Of which late to invoice (in all, as flagged).
 */
backlog_late: string, 
/**
 * Weighted.
 */
weighted: string, 
/**
 * The pipeline it is weighted from.
 */
pipeline: string, 
/**
 * Cash in: received and expected.
 */
cash: string, 
/**
 * Of which already received.
 */
cash_received: string, 
/**
 * Margin.
 */
margin: string, 
/**
 * Margin ÷ revenue with a known cost; null without revenue.
 */
margin_rate: string | null, 
/**
 * Revenue with a known cost ÷ revenue.
 */
cost_coverage: string | null, 
/**
 * Result.
 */
result: string, 
/**
 * The result without levers, where a lever holds.
 */
result_base: string | null, 
/**
 * Result by column.
 */
result_trend: Array<string>, };

/**
 * A language.
 */
export type LanguageName = "fr" | "en";

/**
 * What one lever alone changes.
 */
export type LeverEffect = { 
/**
 * `win_rate`, `slip_months`, `price`, `cost`, `payment_delay_days`, or `others` for what the
 * panel does not show (levers on deals, fixed costs, further ones of a kind).
 */
lever: string, 
/**
 * On the measure of the page, over its columns.
 */
on_measure: string, 
/**
 * On the result, over its columns.
 */
on_result: string, 
/**
 * On cash, over its columns.
 */
on_cash: string, 
/**
 * Length of its bar in thousandths of the largest effect on the result, with sign.
 */
bar: number, 
/**
 * How many open lines its condition matches.
 */
lines: number, };

/**
 * The levers of the panel. Null: no such lever. A saved scenario's further levers (several of a
 * kind, levers on deals, fixed costs) stay as they are.
 */
export type LeverSettings = { 
/**
 * Factor on the probability of open lines (`0.90`).
 */
win_rate: UnitLever | null, 
/**
 * Whole months by which open lines slip (`1`, `-2`).
 */
slip_months: UnitLever | null, 
/**
 * Factor on the price of open lines (`1.02`).
 */
price: UnitLever | null, 
/**
 * Factor on the cost of open and backlog lines.
 */
cost: UnitLever | null, 
/**
 * Days by which expected cash is late.
 */
payment_delay_days: UnitLever | null, };

/**
 * Where a lever applies: ids or names; an empty list sets no condition, all others must hold.
 */
export type LeverWhere = { 
/**
 * Teams.
 */
team: Array<string>, 
/**
 * Product families.
 */
family: Array<string>, 
/**
 * Stages.
 */
stage: Array<string>, 
/**
 * Salespeople.
 */
salesperson: Array<string>, 
/**
 * Customer segments.
 */
segment: Array<string>, };

/**
 * A measure with and without levers, over the columns shown.
 */
export type MeasureEffect = { 
/**
 * Which.
 */
measure: MeasureName, 
/**
 * Without levers.
 */
base: string, 
/**
 * With them.
 */
scenario: string, 
/**
 * The difference.
 */
change: string, };

/**
 * What is measured.
 */
export type MeasureName = "invoicing" | "bookings" | "cash" | "margin" | "result";

/**
 * Some open deals.
 */
export type OpenView = { 
/**
 * How many.
 */
deals: number, 
/**
 * At probability 1.
 */
amount: string, 
/**
 * × probability.
 */
weighted: string, };

/**
 * What becomes of a note or a document of a deal.
 */
export type PaperChange = { "kind": "note", 
/**
 * The deal's id.
 */
deal: string, 
/**
 * What it says.
 */
text: string, } | { "kind": "document", 
/**
 * The deal's id.
 */
deal: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * A link or a path.
 */
place: string, } | { "kind": "remove", 
/**
 * Its id.
 */
id: string, } | { "kind": "restore", 
/**
 * Its id.
 */
id: string, };

/**
 * An import that was taken in.
 */
export type PastImport = { 
/**
 * When, a moment in UTC.
 */
at: string, 
/**
 * The folder.
 */
path: string, 
/**
 * How much was doubtful.
 */
warning_count: number, 
/**
 * What became of the rows of each file.
 */
entities: Array<EntityCounts>, };

/**
 * The open deals by stage.
 */
export type PipelineBoard = { 
/**
 * "Today".
 */
as_of: string, 
/**
 * Currency of every amount (the company's).
 */
currency: string, 
/**
 * How many are open under the scenario.
 */
all: number, 
/**
 * How many the filters leave.
 */
count: number, 
/**
 * How many of these have no next step.
 */
without_next_step: number, 
/**
 * First card of each column.
 */
offset: number, 
/**
 * The open stages in their order, of the pipelines that hold an open deal; every one of them
 * whatever the filters leave in it.
 */
columns: Array<PipelineBoardColumn>, 
/**
 * Every stage in its order, closing ones too.
 */
stages: Array<PipelineStage>, };

/**
 * A stage with its deals.
 */
export type PipelineBoardColumn = { 
/**
 * The stage.
 */
stage: PipelineStage, 
/**
 * How many deals the filters leave in it.
 */
count: number, 
/**
 * These together: rounded once.
 */
total: PipelineTotal, 
/**
 * The cards of the window.
 */
cards: Array<PipelineCard>, };

/**
 * Which part of the board.
 */
export type PipelineBoardRequest = { 
/**
 * Which deals, in which order; its window is that of each column's cards.
 */
deals: PipelineRequest, 
/**
 * The stage whose cards alone are asked for; null: every column's.
 */
column: string | null, };

/**
 * An open deal as a card.
 */
export type PipelineCard = { 
/**
 * The deal, with its largest lines: two at most.
 */
deal: PipelineRow, 
/**
 * How many lines are left out.
 */
more_lines: number, 
/**
 * The size of its margin as a share of the largest of the whole board, whatever the column and
 * the window; null where its cost is unknown.
 */
margin_share: string | null, };

/**
 * What is to be kept so that the deals get it.
 */
export type PipelineChange = { 
/**
 * One edit for all; null where all have it.
 */
change: EditChange | null, 
/**
 * How many deals it changes.
 */
changed: number, 
/**
 * How many cannot take it.
 */
left: number, };

/**
 * Several deals, and what they get.
 */
export type PipelineChangeRequest = { 
/**
 * The deals' ids, at most 2000.
 */
deals: Array<string>, 
/**
 * What each gets.
 */
value: PipelineValue, 
/**
 * Why.
 */
reason: string | null, };

/**
 * A column that open deals are sorted by.
 */
export type PipelineColumn = "customer" | "deal" | "stage" | "salesperson" | "team" | "probability" | "amount" | "weighted" | "margin" | "margin_rate" | "close" | "next_step";

/**
 * The ids of a run of deals.
 */
export type PipelineIds = { 
/**
 * In the table's order.
 */
ids: Array<string>, };

/**
 * A run of the table's deals.
 */
export type PipelineIdsRequest = { 
/**
 * The table: its filters and its order.
 */
deals: PipelineRequest, 
/**
 * Place of the first.
 */
first: number, 
/**
 * Place of the last; what is behind the end is none.
 */
last: number, };

/**
 * A line of an open deal.
 */
export type PipelineProduct = { 
/**
 * The line's id.
 */
line: string, 
/**
 * The product's name, else the line's words.
 */
name: string, 
/**
 * Its amount.
 */
amount: string, 
/**
 * Its probability before levers.
 */
stated: string, 
/**
 * Its probability after levers.
 */
probability: string, 
/**
 * Whose it is: `line`, `deal` or `stage`.
 */
origin: string, 
/**
 * Where a person entered it: who, when, why, in the place of what.
 */
entered: Entered | null, };

/**
 * Which open deals.
 */
export type PipelineRequest = { 
/**
 * From where.
 */
standpoint: Standpoint, 
/**
 * Each word begins a word of the customer's or the deal's name; empty: all.
 */
text: string, 
/**
 * A team's id; null: all, empty: deals without one.
 */
team: string | null, 
/**
 * A salesperson's id; null: all, empty: deals without one.
 */
salesperson: string | null, 
/**
 * A product family of one of the lines; null: all, empty: a line without one.
 */
family: string | null, 
/**
 * A stage's id; null: all.
 */
stage: string | null, 
/**
 * A customer's id; null: all.
 */
customer: string | null, 
/**
 * The months of the expected close; null: any.
 */
closes: SpanChoice | null, 
/**
 * What they want; null: all.
 */
wants: PipelineWant | null, 
/**
 * First key first; empty: by margin, the largest first.
 */
sort: Array<[PipelineColumn, SortOrder]>, 
/**
 * First row.
 */
offset: number, 
/**
 * Rows, at most 500.
 */
limit: number, };

/**
 * An open deal.
 */
export type PipelineRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The customer's name.
 */
customer: string, 
/**
 * The salesperson's name.
 */
salesperson: string | null, 
/**
 * The team's name.
 */
team: string | null, 
/**
 * Its stage's id.
 */
stage: string, 
/**
 * Its stage's name.
 */
stage_name: string, 
/**
 * The pipeline of that stage.
 */
pipeline: string, 
/**
 * Its figures.
 */
figures: PipelineTotal, 
/**
 * Its lines.
 */
lines: Array<PipelineProduct>, 
/**
 * The source that it comes from.
 */
source: string | null, 
/**
 * When it is expected to close.
 */
close_on: string, 
/**
 * Days since then, where it has passed.
 */
days_late: number | null, 
/**
 * What is to be done next.
 */
next_step: string | null, 
/**
 * When.
 */
next_step_on: string | null, 
/**
 * What a person entered in the deal, by field.
 */
entered: Array<[string, Entered]>, };

/**
 * A stage that a deal may be in.
 */
export type PipelineStage = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The pipeline it belongs to.
 */
pipeline: string, 
/**
 * `open`, `won` or `lost`.
 */
kind: string, 
/**
 * Probability of a deal that names none.
 */
probability: string, };

/**
 * A window of the open deals.
 */
export type PipelineTable = { 
/**
 * "Today".
 */
as_of: string, 
/**
 * Currency of every amount (the company's).
 */
currency: string, 
/**
 * How many are open under the scenario.
 */
all: number, 
/**
 * How many the filters leave.
 */
count: number, 
/**
 * How many of these have no next step.
 */
without_next_step: number, 
/**
 * What the filters leave, together: rounded once.
 */
total: PipelineTotal, 
/**
 * First row.
 */
offset: number, 
/**
 * The rows.
 */
rows: Array<PipelineRow>, 
/**
 * The stages in their order, closing ones too.
 */
stages: Array<PipelineStage>, };

/**
 * Deals together.
 */
export type PipelineTotal = { 
/**
 * Their amount.
 */
amount: string, 
/**
 * The same, weighted.
 */
weighted: string, 
/**
 * The weighted share; null of no amount.
 */
probability: string | null, 
/**
 * Margin of those whose cost is known; null where none is.
 */
margin: string | null, 
/**
 * Its share of their amount.
 */
margin_rate: string | null, 
/**
 * Their share of the amount.
 */
cost_coverage: string | null, };

/**
 * What several deals get.
 */
export type PipelineValue = { "kind": "stage", 
/**
 * Its id.
 */
stage: string, 
/**
 * The day, for a stage that closes.
 */
closed_on: string | null, } | { "kind": "probability", 
/**
 * Six decimals.
 */
probability: string, } | { "kind": "close", 
/**
 * `YYYY-MM-DD`.
 */
on: string, } | { "kind": "salesperson", 
/**
 * Their id; null: nobody.
 */
salesperson: string | null, } | { "kind": "schedule", 
/**
 * The schedule's id; null: each product's own.
 */
schedule: string | null, };

/**
 * Deals that want a hand.
 */
export type PipelineWant = "past_close" | "without_next_step";

/**
 * What a person prefers; kept in a file of the configuration folder, never in the database.
 */
export type Preferences = { 
/**
 * Language.
 */
language: LanguageName, 
/**
 * Theme.
 */
theme: ThemeName, 
/**
 * Row density.
 */
density: DensityName, 
/**
 * Whether single-letter shortcuts act.
 */
letter_shortcuts: boolean, 
/**
 * Choices of the pages that a face keeps (unit of a table, panel open), by name.
 */
kept: { [key in string]: string }, };

/**
 * One instalment.
 */
export type PreviewInstalment = { 
/**
 * Its date: when it is to be invoiced.
 */
on: string, 
/**
 * When that invoice is due, by the company's payment terms.
 */
due_on: string, 
/**
 * Its part.
 */
amount: string, 
/**
 * Its share of the largest, six decimals: the height of its bar.
 */
height: string, 
/**
 * What its rule calls it.
 */
label: string | null, 
/**
 * Its rule's position.
 */
position: string, };

/**
 * Where probabilities come from.
 */
export type ProbabilityName = "stated" | "stage";

/**
 * Why a database could not be opened, and what was asked for.
 */
export type Problem = { 
/**
 * The error's code.
 */
code: string, 
/**
 * What happened and where, in English.
 */
message: string, 
/**
 * What to do about it, in English.
 */
hint: string | null, 
/**
 * The same facts by name, for the texts of the catalogues.
 */
arguments: { [key in string]: string }, 
/**
 * The file that could not be opened.
 */
path: string, };

/**
 * What the list is sorted by.
 */
export type ProgressColumn = "label" | "won" | "attainment" | "ahead" | "open" | "weighted" | "conversion" | "cycle" | "stale" | "without_next_step";

/**
 * An open deal in the sales process.
 */
export type ProgressDealRow = { 
/**
 * Its id.
 */
deal: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Who buys.
 */
customer: string, 
/**
 * Who sells.
 */
salesperson: string | null, 
/**
 * Its stage.
 */
stage: string, 
/**
 * How far along it is; null for a stage that is no open one.
 */
degree_of_progress: string | null, 
/**
 * At probability 1.
 */
amount: string, 
/**
 * × probability.
 */
weighted: string, 
/**
 * When it is expected to close.
 */
expected_close_on: string, 
/**
 * Days since that date passed; null while it has not.
 */
days_late: number | null, 
/**
 * Days in its stage; null where nobody knows.
 */
days_in_stage: number | null, 
/**
 * Days that nine in ten past deals did not exceed there, where it does; else null.
 */
too_long_after: number | null, 
/**
 * What is to be done next.
 */
next_step: string | null, 
/**
 * When.
 */
next_step_on: string | null, 
/**
 * Whether neither is known.
 */
without_next_step: boolean, };

/**
 * Which open deals.
 */
export type ProgressDeals = "all" | "stale" | "without_next_step" | "want_a_hand";

/**
 * Open deals, the largest first.
 */
export type ProgressDealsPage = { 
/**
 * How many there are.
 */
count: number, 
/**
 * What they amount to.
 */
amount: string, 
/**
 * Place of the first row given.
 */
offset: number, 
/**
 * The rows.
 */
rows: Array<ProgressDealRow>, };

/**
 * Which deals of whom.
 */
export type ProgressDealsRequest = { 
/**
 * "Today"; null: today in the company's time zone.
 */
as_of: string | null, 
/**
 * The period.
 */
span: SpanChoice, 
/**
 * Whose.
 */
scope: ProgressScope, 
/**
 * Which.
 */
which: ProgressDeals, 
/**
 * In one stage, by id; null: in any.
 */
stage: string | null, 
/**
 * First row.
 */
offset: number, 
/**
 * Rows, at most 500.
 */
limit: number, };

/**
 * One salesperson, team or the company.
 */
export type ProgressGroupView = { 
/**
 * Its id; empty for deals without one, and for the company.
 */
key: string, 
/**
 * Its name.
 */
label: string, 
/**
 * Open deals.
 */
open: OpenView, 
/**
 * The open stages, in the process's order.
 */
stages: Array<StageProgressView>, 
/**
 * Won in the period.
 */
won: TallyView, 
/**
 * Lost in the period.
 */
lost: TallyView, 
/**
 * Created in the period.
 */
created: TallyView, 
/**
 * Deals won ÷ deals closed.
 */
conversion: string | null, 
/**
 * Median days from creation to close.
 */
cycle: string | null, 
/**
 * The aim for bookings over the period.
 */
quota: string | null, 
/**
 * Bookings won ÷ quota.
 */
attainment: string | null, 
/**
 * The aim for the months that are over.
 */
quota_due: string | null, 
/**
 * Bookings won minus what was due.
 */
ahead: string | null, 
/**
 * Open deals past their close date or too long in their stage.
 */
stale: TallyView, 
/**
 * Open deals without a next step.
 */
without_next_step: TallyView, 
/**
 * Deals whose time in stages is not known.
 */
without_history: number, };

/**
 * What the list is made of.
 */
export type ProgressGrouping = "team" | "salesperson";

/**
 * The list.
 */
export type ProgressPage = { 
/**
 * "Today".
 */
as_of: string, 
/**
 * Currency of every amount.
 */
currency: string, 
/**
 * First month of the period.
 */
from: string, 
/**
 * Last month.
 */
to: string, 
/**
 * How many rows there are.
 */
count: number, 
/**
 * Place of the first row given.
 */
offset: number, 
/**
 * The rows.
 */
rows: Array<ProgressRow>, 
/**
 * The company.
 */
total: ProgressRow, };

/**
 * Which date and period, in which order.
 */
export type ProgressPageRequest = { 
/**
 * "Today"; null: today in the company's time zone.
 */
as_of: string | null, 
/**
 * The period.
 */
span: SpanChoice, 
/**
 * What the list is made of.
 */
by: ProgressGrouping, 
/**
 * The order; null: who is most behind first.
 */
sort: [ProgressColumn, SortOrder] | null, 
/**
 * First row.
 */
offset: number, 
/**
 * Rows, at most 500.
 */
limit: number, };

/**
 * Something that makes a figure what it is, the weightiest first.
 */
export type ProgressReason = { "kind": "behind", 
/**
 * What is missing of the months that are over.
 */
amount: string, } | { "kind": "in_time", 
/**
 * By how much more.
 */
amount: string, } | { "kind": "short", 
/**
 * What is missing.
 */
amount: string, 
/**
 * Won and weighted.
 */
expected: string, } | { "kind": "covered", 
/**
 * Won and weighted.
 */
expected: string, } | { "kind": "stale", 
/**
 * How many.
 */
deals: number, 
/**
 * Of how many open ones.
 */
of: number, 
/**
 * What they amount to.
 */
amount: string, } | { "kind": "stage", 
/**
 * Its name.
 */
name: string, 
/**
 * Deals that moved on.
 */
moved_on: number, 
/**
 * Deals that left.
 */
left: number, 
/**
 * Moved on ÷ left.
 */
rate: string, 
/**
 * The company's.
 */
company_rate: string, } | { "kind": "conversion", 
/**
 * Won.
 */
won: number, 
/**
 * Closed.
 */
closed: number, 
/**
 * Won ÷ closed.
 */
rate: string, 
/**
 * The company's.
 */
company_rate: string, } | { "kind": "cycle", 
/**
 * Median days.
 */
days: string, 
/**
 * The company's.
 */
company_days: string, } | { "kind": "without_next_step", 
/**
 * How many.
 */
deals: number, 
/**
 * What they amount to.
 */
amount: string, };

/**
 * A row of the list, and all that is told beside it.
 */
export type ProgressRow = { 
/**
 * Whose.
 */
scope: ProgressScope, 
/**
 * Whether it stands under its team.
 */
is_member: boolean, 
/**
 * The salesperson's team.
 */
team: string | null, 
/**
 * The figures.
 */
figures: ProgressGroupView, 
/**
 * Won and weighted to the end of the period.
 */
expected: string, 
/**
 * What was due ÷ quota; null without a quota.
 */
due_share: string | null, 
/**
 * Why it is so.
 */
reasons: Array<ProgressReason>, };

/**
 * Whose figures.
 */
export type ProgressScope = { "kind": "company" } | { "kind": "team", 
/**
 * Its id.
 */
key: string, } | { "kind": "salesperson", 
/**
 * Its id.
 */
key: string, };

/**
 * A database opened before.
 */
export type RecentDatabase = { 
/**
 * Its file.
 */
path: string, 
/**
 * The company's name as last seen.
 */
company: string | null, 
/**
 * Whether the file is there.
 */
exists: boolean, };

/**
 * A record by its kind and id.
 */
export type RecordName = { 
/**
 * What it is.
 */
kind: SearchKindName, 
/**
 * Its id.
 */
id: string, };

/**
 * A record.
 */
export type RecordRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * What holds, by column.
 */
values: { [key in string]: string }, 
/**
 * What a person entered in the place of the source's value, by column.
 */
entered: { [key in string]: Entered }, 
/**
 * Whether a person added it: no source knows it, and it may be taken away.
 */
is_own: boolean, };

/**
 * A window of records, by name.
 */
export type RecordTable = { 
/**
 * The word for one of them (`product`): what a change of a value names.
 */
entity: string, 
/**
 * Their columns in order; those that name another customer are left out.
 */
columns: Array<SettingsColumn>, 
/**
 * How many records there are.
 */
count: number, 
/**
 * Place of the first row given.
 */
offset: number, 
/**
 * The rows.
 */
rows: Array<RecordRow>, };

/**
 * Which records.
 */
export type RecordTableRequest = { 
/**
 * Their file's name without `.csv`: `salespeople`, `customers`, `contacts` or `products`.
 */
entity: string, 
/**
 * The id of one; null: all.
 */
id: string | null, 
/**
 * The id of the customer that they belong to; null: any.
 */
customer: string | null, 
/**
 * First row.
 */
offset: number, 
/**
 * Rows, at most 500.
 */
limit: number, };

/**
 * Why a command was refused, as it crosses to the face: the form of every error of the desk.
 */
export type Refusal = { 
/**
 * The error's code.
 */
code: string, 
/**
 * What happened and where, in English.
 */
message: string, 
/**
 * What to do about it, in English.
 */
hint: string | null, 
/**
 * The same facts by name, for the texts of the catalogues.
 */
arguments: { [key in string]: string }, 
/**
 * Which value was refused and why, where that has a code: its words are the argument `detail`.
 */
refused: RefusedFor | null, };

/**
 * Why a value is not kept.
 */
export type RefusedFor = { 
/**
 * The value, where it alone is wrong.
 */
value: string | null, 
/**
 * What is wrong: the code of its words (`import-issue-CODE`).
 */
code: string, 
/**
 * The facts that its words need, by name.
 */
arguments: { [name in string]: string | number }, 
/**
 * The field that the value stands for.
 */
field: string | null, 
/**
 * What only a lower part has words for: to be copied, not read.
 */
detail: string | null, };

/**
 * A database from a copy.
 */
export type RestoreRequest = { 
/**
 * The copy.
 */
path: string, 
/**
 * The database that it becomes; null: the open one's place.
 */
into: string | null, 
/**
 * Its passphrase, where it has one.
 */
passphrase: string | null, };

/**
 * A row of the table.
 */
export type Row = { 
/**
 * What it is.
 */
kind: RowKind, 
/**
 * The dimension of its key (`team`).
 */
dimension: string, 
/**
 * Its key; empty: what has no value.
 */
key: string, 
/**
 * Of a member: the dimension and key of its group.
 */
group: [string, string] | null, 
/**
 * Its name; empty: what has no value.
 */
label: string, 
/**
 * One a column.
 */
cells: Array<Cell>, 
/**
 * After the horizon.
 */
later: Cell | null, 
/**
 * All columns, without `later`.
 */
total: string, 
/**
 * Its target over the columns.
 */
target: string | null, 
/**
 * Total ÷ target.
 */
attainment: string | null, };

/**
 * What a row is.
 */
export type RowKind = "group" | "member" | "single";

/**
 * A window of the table, and its foot.
 */
export type Rows = { 
/**
 * How many rows there are in all.
 */
count: number, 
/**
 * Place of the first row given.
 */
offset: number, 
/**
 * The rows.
 */
rows: Array<Row>, };

/**
 * A page's choices under a name.
 */
export type SavedView = { 
/**
 * The page's path (`/pipeline`).
 */
page: string, 
/**
 * Its name, unique on its page.
 */
name: string, 
/**
 * The choices as the page's address holds them, as JSON.
 */
address: string, };

/**
 * Which scenario holds: a saved one or the base, as it stands or with the panel's levers.
 */
export type ScenarioChoice = { 
/**
 * A saved scenario; null: the base.
 */
name: string | null, 
/**
 * The panel's levers in place of the scenario's own first ones; null: as saved.
 */
levers: LeverSettings | null, };

/**
 * A saved scenario.
 */
export type ScenarioFace = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its levers as the panel shows them.
 */
levers: LeverSettings, 
/**
 * How many levers the panel does not show.
 */
other_levers: number, };

/**
 * A saved scenario by name.
 */
export type ScenarioName = { 
/**
 * Its name.
 */
name: string, };

/**
 * A scenario to save.
 */
export type ScenarioSaveRequest = { 
/**
 * The name to save under.
 */
name: string, 
/**
 * What is saved: a scenario with the panel's levers.
 */
scenario: ScenarioChoice, 
/**
 * Whether a scenario of that name may be replaced.
 */
replace: boolean, };

/**
 * What a schedule makes of an amount.
 */
export type SchedulePreview = { 
/**
 * Currency of every amount.
 */
currency: string, 
/**
 * The instalments by date; empty where the rules are no schedule yet.
 */
instalments: Array<PreviewInstalment>, 
/**
 * The largest of them, which a drawing is scaled to.
 */
largest: string | null, 
/**
 * What the shares come to, where that is not the whole.
 */
share_sum: string | null, 
/**
 * Why the rules are no schedule, in English; null: they are one.
 */
problem: string | null, };

/**
 * A schedule as it is written, and what it is tried on.
 */
export type SchedulePreviewRequest = { 
/**
 * Its rules, as rows of `schedules.csv`; kept or not.
 */
rules: Array<{ [key in string]: string }>, 
/**
 * The amount to be spread, in the company's currency.
 */
amount: string, 
/**
 * The date that it counts from.
 */
on: string, };

/**
 * What was found, the best first.
 */
export type SearchAnswer = { 
/**
 * The text that it answers.
 */
text: string, 
/**
 * The rows.
 */
rows: Array<SearchRow>, };

/**
 * What is found.
 */
export type SearchKindName = "customer" | "contact" | "deal" | "invoice";

/**
 * What a person types.
 */
export type SearchRequest = { 
/**
 * Words, each of which must begin a word of the record or of its customer. Empty: what was
 * opened lately is given.
 */
text: string, 
/**
 * Which kinds; empty: all.
 */
kinds: Array<SearchKindName>, 
/**
 * Rows, at most 100.
 */
limit: number, 
/**
 * What was opened lately, the latest first.
 */
recent: Array<RecordName>, };

/**
 * Something found.
 */
export type SearchRow = { 
/**
 * What it is.
 */
kind: SearchKindName, 
/**
 * Its id.
 */
id: string, 
/**
 * Its name; of an invoice its number.
 */
name: string, 
/**
 * The customer's id: itself for a customer.
 */
customer: string, 
/**
 * The customer's name, where it is not the name already.
 */
detail: string | null, 
/**
 * Amount of a deal, net amount of an invoice, what a customer owes; null where unknown, and for
 * a contact.
 */
amount: string | null, 
/**
 * Currency of the amount.
 */
currency: string, 
/**
 * What of the name was typed: beginnings and ends, counted as JavaScript counts.
 */
marks: Array<[number, number]>, 
/**
 * The same of the detail.
 */
detail_marks: Array<[number, number]>, };

/**
 * One of several values.
 */
export type SettingsChoice = { 
/**
 * The value.
 */
value: string, 
/**
 * The record's name; null: a word of the program's own (say it in the person's language).
 */
name: string | null, };

/**
 * A column of a settings file.
 */
export type SettingsColumn = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it holds.
 */
holds: ColumnHolds, 
/**
 * Whether it names the row: fixed once the row is there.
 */
is_key: boolean, 
/**
 * Whether it must be given.
 */
is_required: boolean, 
/**
 * What an empty value means; null: unknown.
 */
default: string | null, 
/**
 * The words or the ids of the records that it may be, with their names; empty: anything.
 */
choices: Array<SettingsChoice>, };

/**
 * Which settings file.
 */
export type SettingsRequest = { 
/**
 * Its name without `.csv`.
 */
entity: string, };

/**
 * A settings file as a person edits it.
 */
export type SettingsTable = { 
/**
 * Its name without `.csv`.
 */
entity: string, 
/**
 * Its columns in order.
 */
columns: Array<SettingsColumn>, 
/**
 * Its rows in the order of their key; each has every column.
 */
rows: Array<{ [key in string]: string }>, };

/**
 * Figures by column.
 */
export type Shown = { 
/**
 * One a column.
 */
by_column: Array<string>, 
/**
 * After the horizon; null where it has no meaning.
 */
later: string | null, 
/**
 * All columns shown, without `later`.
 */
total: string, };

/**
 * What the table is sorted by.
 */
export type SortColumn = { "by": "label" } | { "by": "column", 
/**
 * Its place among the columns.
 */
index: number, } | { "by": "later" } | { "by": "total" } | { "by": "attainment" };

/**
 * Which way.
 */
export type SortOrder = "ascending" | "descending";

/**
 * Which months are shown.
 */
export type SpanChoice = { "kind": "fiscal_year", 
/**
 * The calendar year of its first month.
 */
starts_in: number, } | { "kind": "months", 
/**
 * From month 0 on, 1 to 120.
 */
months: number, 
/**
 * Before month 0, 0 to 120.
 */
history: number, };

/**
 * One stage.
 */
export type StageProgressView = { 
/**
 * Its id.
 */
stage: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its pipeline.
 */
pipeline: string, 
/**
 * Its place among the pipeline's open stages ÷ their number.
 */
degree_of_progress: string, 
/**
 * Open deals in it.
 */
deals: number, 
/**
 * At probability 1.
 */
amount: string, 
/**
 * × probability.
 */
weighted: string, 
/**
 * Deals that left it in the period.
 */
left: number, 
/**
 * To a later open stage.
 */
moved_on: number, 
/**
 * Won from it.
 */
won: number, 
/**
 * Lost from it.
 */
lost: number, 
/**
 * Back to an earlier stage.
 */
moved_back: number, 
/**
 * To another pipeline.
 */
elsewhere: number, 
/**
 * Moved on or won ÷ left.
 */
conversion: string | null, 
/**
 * Median days in it of those that left.
 */
median_days_in_stage: string | null, };

/**
 * What another date of an instalment moves.
 */
export type StaggerEffect = { 
/**
 * The date that holds.
 */
was_on: string, 
/**
 * Days from that to the new one.
 */
days: number, 
/**
 * What invoicing left of it, in the deal's currency: it moves from one month to another.
 */
left: string, 
/**
 * The month it counts in, never before "today".
 */
was_month: string, 
/**
 * The month it would count in.
 */
month: string, 
/**
 * When its money is expected; null where none of it is.
 */
was_paid_on: string | null, 
/**
 * When it would be.
 */
paid_on: string | null, };

/**
 * From where figures are seen.
 */
export type Standpoint = { 
/**
 * "Today"; null: today in the company's time zone.
 */
as_of: string | null, 
/**
 * Where probabilities come from.
 */
probability: ProbabilityName, 
/**
 * Which scenario holds.
 */
scenario: ScenarioChoice, };

/**
 * A number of deals and their amount.
 */
export type TallyView = { 
/**
 * How many.
 */
deals: number, 
/**
 * What they amount to; null where a rate is missing.
 */
amount: string | null, };

/**
 * What is missing for the target.
 */
export type TargetGap = { 
/**
 * Which measure.
 */
measure: MeasureName, 
/**
 * How much, a positive amount.
 */
amount: string, 
/**
 * Last month of the period.
 */
until: string, 
/**
 * Median amount of the deals won in the twelve months before the as-of date; null: none.
 */
typical_deal: string | null, 
/**
 * How many such deals would bring it, rounded up.
 */
deals: number | null, };

/**
 * The target by column.
 */
export type TargetLine = { 
/**
 * One a column; null where none is set.
 */
by_column: Array<string | null>, 
/**
 * Sum over the columns.
 */
total: string, 
/**
 * Expected minus target, by column.
 */
variance_by_column: Array<string | null>, 
/**
 * Expected minus target over the columns that have one.
 */
variance: string, 
/**
 * Expected ÷ target over the columns that have one; null for a target of zero.
 */
attainment: string | null, };

/**
 * What terms make of some invoice dates.
 */
export type TermsPreview = { 
/**
 * The terms in their own writing.
 */
terms: string, 
/**
 * The other reading, where a label has two.
 */
other_reading: string | null, 
/**
 * The dates in the order asked.
 */
due: Array<DuePreview>, };

/**
 * Terms as they are written, and the invoice dates that they are tried on.
 */
export type TermsPreviewRequest = { 
/**
 * The terms (`+45d eom`, `45 jours fin de mois`).
 */
terms: string, 
/**
 * Dates of invoices, at most 24.
 */
dates: Array<string>, };

/**
 * A theme.
 */
export type ThemeName = "system" | "light" | "dark";

/**
 * An instalment of a line.
 */
export type TimelineInstalment = { 
/**
 * Its date.
 */
on: string, 
/**
 * Where it begins in time: the date before it, or the first of its month.
 */
since: string, 
/**
 * In the deal's currency.
 */
amount: string, 
/**
 * What invoicing left of it.
 */
left: string, 
/**
 * Its share of the line; null of no amount.
 */
share: string | null, 
/**
 * What it is called.
 */
label: string | null, 
/**
 * `invoiced`, `backlog`, `weighted` or `lost`.
 */
category: string, 
/**
 * Whether it should have been invoiced before "today".
 */
is_late: boolean, 
/**
 * When its money is expected; null where all of it is invoiced.
 */
paid_on: string | null, };

/**
 * An invoice of the deal, issued or still to issue.
 */
export type TimelineInvoice = { 
/**
 * `issued`, `draft` or `planned`.
 */
state: string, 
/**
 * `invoice`, `deposit` or `credit_note`.
 */
kind: string, 
/**
 * Its number, else its id; null of a planned one.
 */
number: string | null, 
/**
 * Its date.
 */
on: string, 
/**
 * Net, credit notes negative, in `currency`.
 */
amount: string, 
/**
 * Its currency.
 */
currency: string, };

/**
 * A line of the deal.
 */
export type TimelineLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * The product's name, else the line's words.
 */
name: string, 
/**
 * Quantity.
 */
quantity: string, 
/**
 * Price of one, in the deal's currency.
 */
unit_price: string, 
/**
 * Discount as a share.
 */
discount: string, 
/**
 * The line's own cost of one, in the deal's currency; null where it names none.
 */
unit_cost: string | null, 
/**
 * Where the cost comes from: `line`, `dated`, `product` or `unknown`.
 */
cost_origin: string, 
/**
 * Net amount, in the deal's currency.
 */
amount: string, 
/**
 * Cost in the company's currency; null: unknown.
 */
cost: string | null, 
/**
 * Amount less cost in the company's currency; null: unknown.
 */
margin: string | null, 
/**
 * Its probability.
 */
probability: string, 
/**
 * Whose it is: `line`, `deal`, `stage` or `outcome`.
 */
probability_origin: string, 
/**
 * Where a person entered the probability that counts.
 */
probability_entered: Entered | null, 
/**
 * What a person entered in the line, by field.
 */
entered: Array<[string, Entered]>, 
/**
 * `line_instalments`, `deal_instalments`, `line`, `deal`, `company` or `anchor`.
 */
spread: string, 
/**
 * The schedule's id.
 */
schedule: string | null, 
/**
 * Whether a person entered the instalments.
 */
is_by_hand: boolean, 
/**
 * What a person's instalments come to where that is no longer the amount: they count as
 * shares of it.
 */
typed_sum: string | null, 
/**
 * The instalments in order: at most 200.
 */
instalments: Array<TimelineInstalment>, 
/**
 * How many there are.
 */
instalment_count: number, };

/**
 * A month of the deal.
 */
export type TimelineMonth = { 
/**
 * `YYYY-MM`.
 */
month: string, 
/**
 * Invoiced in it, net.
 */
invoiced: string, 
/**
 * Still to invoice in it, net, before probability.
 */
planned: string, 
/**
 * Both since the beginning.
 */
invoiced_so_far: string, 
/**
 * Paid and expected since the beginning, with VAT.
 */
cashed_so_far: string, };

/**
 * Money of the deal.
 */
export type TimelinePayment = { 
/**
 * `due`, `paid` or `expected`.
 */
state: string, 
/**
 * When.
 */
on: string, 
/**
 * With VAT, company's currency.
 */
amount: string, };

/**
 * One lever of the panel.
 */
export type UnitLever = { 
/**
 * A factor as a decimal (`0.90`), or a whole number of months or days.
 */
value: string, 
/**
 * Where it applies.
 */
where: LeverWhere, };

/**
 * A value of a source's row.
 */
export type ValueChange = { "kind": "set", 
/**
 * The kind of record (`deal_line`).
 */
entity: string, 
/**
 * Its id.
 */
id: string, 
/**
 * The column (`probability`).
 */
field: string, 
/**
 * The value as a file would have it; null or empty clears it.
 */
value: string | null, 
/**
 * Why.
 */
reason: string | null, } | { "kind": "source", 
/**
 * The kind of record.
 */
entity: string, 
/**
 * Its id.
 */
id: string, 
/**
 * The column.
 */
field: string, } | { "kind": "take_back", 
/**
 * The change's id.
 */
override_id: string, };

/**
 * Which view.
 */
export type ViewName = { 
/**
 * The page's path.
 */
page: string, 
/**
 * The view's name.
 */
name: string, };

/**
 * A view to be kept, in the place of one of its name.
 */
export type ViewSaveRequest = { 
/**
 * The view.
 */
view: SavedView, 
/**
 * The name that it had until now; null: it is new, or keeps its name.
 */
former: string | null, };

/**
 * A cell of the page.
 */
export type WhyCell = { 
/**
 * The column by its place; null with `later` false: all columns.
 */
column: number | null, 
/**
 * After the horizon.
 */
later: boolean, 
/**
 * Dimension and key of the row, and of the group it stands in; empty: the company.
 */
rows: Array<[string, string]>, 
/**
 * One category; null: all that is expected.
 */
category: string | null, };

/**
 * A part opened: one chain for each instalment, invoice part or payment of it in the cell.
 */
export type WhyChain = { 
/**
 * What it adds, exact where it is one amount, else rounded once.
 */
contribution: string, 
/**
 * The steps.
 */
links: Array<WhyLink>, };

/**
 * One step of a chain. The words are the face's: `step` names the message, the values are its
 * variables.
 */
export type WhyLink = { "step": "deal", 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its stage; null where it has none.
 */
stage: string | null, 
/**
 * `open`, `won` or `lost`.
 */
outcome: string, 
/**
 * Its salesperson.
 */
salesperson: string | null, 
/**
 * The source that it came from, and its id there.
 */
source: [string, string] | null, } | { "step": "line", 
/**
 * The product's name, else the line's own words.
 */
name: string, 
/**
 * Quantity.
 */
quantity: string, 
/**
 * Price of one, in `currency`.
 */
unit_price: string, 
/**
 * Discount as a share.
 */
discount: string, 
/**
 * Amount in `currency`.
 */
amount: string, 
/**
 * The deal's currency.
 */
currency: string, } | { "step": "conversion", 
/**
 * Rate.
 */
rate: string, 
/**
 * From which currency.
 */
from: string, 
/**
 * The rate holds since.
 */
since: string, 
/**
 * After it.
 */
amount: string, } | { "step": "probability", 
/**
 * As it counts.
 */
probability: string, 
/**
 * Whose: `line`, `deal`, `stage` or `outcome`.
 */
origin: string, 
/**
 * A person's value in the place of the source's.
 */
entered: Entered | null, } | { "step": "entered", 
/**
 * The field (`expected_close_on`).
 */
field: string, 
/**
 * As it counts.
 */
value: string, 
/**
 * What was entered.
 */
entered: Entered, } | { "step": "lever", 
/**
 * `win_rate` and `deal` (its chance): probabilities; `slip`, `payment` and `deal` (its
 * date): dates; `price`, `cost`, `deal_amount` and `fixed_costs` (of a month): amounts.
 */
lever: string, 
/**
 * Before it.
 */
before: string, 
/**
 * After it.
 */
after: string, } | { "step": "instalment", 
/**
 * Which, 1 is the first.
 */
number: number, 
/**
 * Of how many.
 */
of: number, 
/**
 * Its date.
 */
on: string, 
/**
 * The date that it counts at.
 */
counted_on: string, 
/**
 * Its part of the line.
 */
amount: string, 
/**
 * `line_instalments`, `deal_instalments`, `line`, `deal`, `company`, `lever`, `anchor`.
 */
schedule_origin: string, 
/**
 * The schedule's name.
 */
schedule: string | null, 
/**
 * The date that instalments are counted from.
 */
anchor: string, } | { "step": "consumption", 
/**
 * The instalment.
 */
amount: string, 
/**
 * What is left.
 */
remaining: string, 
/**
 * The deal's currency.
 */
currency: string, } | { "step": "cost", 
/**
 * Null: nobody knows it.
 */
cost: string | null, 
/**
 * `line`, `dated`, `product` or `unknown`.
 */
origin: string, } | { "step": "contribution", 
/**
 * Before probability.
 */
amount: string, 
/**
 * Null where it counts in full.
 */
probability: string | null, 
/**
 * The product.
 */
contribution: string, } | { "step": "cash", 
/**
 * Net and VAT.
 */
gross: string, 
/**
 * The terms (`+45d eom`).
 */
terms: string, 
/**
 * `deal`, `customer`, `company` or `lever`.
 */
terms_origin: string, 
/**
 * When the money is expected.
 */
expected_on: string, 
/**
 * How much of it.
 */
expected: string, 
/**
 * Kept back until.
 */
retention_until: string | null, 
/**
 * How much is kept back.
 */
retention: string | null, } | { "step": "invoice", 
/**
 * Its id.
 */
id: string, 
/**
 * Its number.
 */
number: string, 
/**
 * `invoice`, `deposit` or `credit_note`.
 */
kind: string, 
/**
 * Issued on.
 */
issued_on: string, 
/**
 * Net amount in `currency`.
 */
amount: string, 
/**
 * Its currency.
 */
currency: string, } | { "step": "open_item", 
/**
 * Due on.
 */
due_on: string, 
/**
 * Expected on.
 */
expected_on: string, 
/**
 * How much, company's currency.
 */
amount: string, } | { "step": "payment", 
/**
 * Paid on.
 */
paid_on: string, 
/**
 * How much, in `currency`.
 */
amount: string, 
/**
 * Its currency.
 */
currency: string, } | { "step": "fixed_cost", 
/**
 * Its name.
 */
name: string, 
/**
 * The month.
 */
month: string, 
/**
 * How much.
 */
amount: string, };

/**
 * A figure opened.
 */
export type WhyPage = { 
/**
 * The exact figure.
 */
amount: string, 
/**
 * Currency of every amount.
 */
currency: string, 
/**
 * First and last month of the cell; null for "later".
 */
months: [string, string] | null, 
/**
 * Names of the rows, group first; an empty name: what has no value.
 */
rows: Array<string>, 
/**
 * The scenario's name; null: the base.
 */
scenario: string | null, 
/**
 * Whether a lever holds.
 */
levered: boolean, 
/**
 * One for each category that has parts, in the measure's order.
 */
sections: Array<WhySection>, 
/**
 * Whether the categories' exact figures make the figure exactly, as recomputed from the
 * parts.
 */
parts_make_the_total: boolean, };

/**
 * What one deal, invoice, payment or cost adds.
 */
export type WhyPart = { 
/**
 * `deal`, `invoice`, `payment` or `fixed_cost`.
 */
kind: string, 
/**
 * Id of the deal, invoice, payment or cost: asks for its chain. Empty: what levers change of
 * the fixed costs.
 */
id: string, 
/**
 * The customer's name; empty for costs.
 */
customer: string, 
/**
 * Name of the deal, number of the invoice, name of the cost.
 */
label: string, 
/**
 * Before probability.
 */
amount: string, 
/**
 * Of open deals: the probability where all its parts share one.
 */
probability: string | null, 
/**
 * What it adds; rounded alone, so that a column of them may differ from the figure by
 * rounding.
 */
contribution: string, 
/**
 * Whether a person's value or a lever had a hand in it.
 */
hand: boolean, };

/**
 * Which part is opened.
 */
export type WhyPartRequest = { 
/**
 * The page.
 */
page: ForecastPageRequest, 
/**
 * The cell.
 */
cell: WhyCell, 
/**
 * The category.
 */
category: string, 
/**
 * `deal`, `invoice`, `payment` or `fixed_cost`.
 */
kind: string, 
/**
 * Its id.
 */
id: string, };

/**
 * Which figure is opened.
 */
export type WhyRequest = { 
/**
 * The page that it stands on; its window and order are ignored.
 */
page: ForecastPageRequest, 
/**
 * Which cell.
 */
cell: WhyCell, 
/**
 * Rows of each category, at most 200.
 */
limit: number, };

/**
 * The parts of one category.
 */
export type WhySection = { 
/**
 * Which category.
 */
category: string, 
/**
 * Its figure.
 */
amount: string, 
/**
 * Share of the whole figure in thousandths, for a bar; 0 where it is negative.
 */
share: number, 
/**
 * How many deals (or invoices, payments, costs without a deal) make it.
 */
count: number, 
/**
 * The parts, largest first.
 */
parts: Array<WhyPart>, };

/** Every command of the desk: what it is asked, what it answers. */
export interface Commands {
  settings_table: { request: SettingsRequest; answer: SettingsTable };
  schedule_preview: { request: SchedulePreviewRequest; answer: SchedulePreview };
  terms_preview: { request: TermsPreviewRequest; answer: TermsPreview };
  state_get: { request: null; answer: DeskState };
  preferences_set: { request: Preferences; answer: DeskState };
  database_open: { request: DatabaseRequest; answer: DeskState };
  database_create: { request: DatabaseRequest; answer: DeskState };
  database_demo: { request: null; answer: DeskState };
  database_backup: { request: BackupRequest; answer: JobId };
  database_restore: { request: RestoreRequest; answer: JobId };
  recent_forget: { request: DatabaseRequest; answer: DeskState };
  choices_get: { request: null; answer: Choices };
  data_quality: { request: DataQualityRequest; answer: DataQuality };
  data_quality_records: { request: DefectRecordsRequest; answer: DefectRecords };
  edit: { request: EditRequest; answer: EditAnswer };
  customer_list: { request: CustomerListRequest; answer: CustomerList };
  customer_page: { request: CustomerRequest; answer: CustomerPage };
  forecast_page: { request: ForecastPageRequest; answer: ForecastPage };
  forecast_rows: { request: ForecastPageRequest; answer: Rows };
  forecast_effects: { request: ForecastPageRequest; answer: Effects };
  forecast_why: { request: WhyRequest; answer: WhyPage };
  forecast_why_part: { request: WhyPartRequest; answer: Array<WhyChain> };
  forecast_flags: { request: FlagsRequest; answer: FlagsPage };
  forecast_export: { request: ExportRequest; answer: string };
  deal_list: { request: DealListRequest; answer: DealList };
  deal_page: { request: DealRequest; answer: DealPage };
  deal_timeline: { request: DealTimelineRequest; answer: DealTimeline };
  instalments_propose: { request: InstalmentsRequest; answer: InstalmentsProposal };
  pipeline_board: { request: PipelineBoardRequest; answer: PipelineBoard };
  pipeline_change: { request: PipelineChangeRequest; answer: PipelineChange };
  pipeline_ids: { request: PipelineIdsRequest; answer: PipelineIds };
  pipeline_table: { request: PipelineRequest; answer: PipelineTable };
  progress_deals: { request: ProgressDealsRequest; answer: ProgressDealsPage };
  progress_page: { request: ProgressPageRequest; answer: ProgressPage };
  scenario_list: { request: null; answer: Array<ScenarioFace> };
  scenario_save: { request: ScenarioSaveRequest; answer: Array<ScenarioFace> };
  scenario_remove: { request: ScenarioName; answer: Array<ScenarioFace> };
  scenario_restore: { request: ScenarioName; answer: Array<ScenarioFace> };
  record_table: { request: RecordTableRequest; answer: RecordTable };
  search: { request: SearchRequest; answer: SearchAnswer };
  view_list: { request: null; answer: Array<SavedView> };
  view_remove: { request: ViewName; answer: Array<SavedView> };
  view_save: { request: ViewSaveRequest; answer: Array<SavedView> };
  scenario_compare: { request: ComparisonRequest; answer: Comparison };
  import_list: { request: null; answer: Array<PastImport> };
  import_start: { request: ImportRequest; answer: JobId };
  import_issues_export: { request: IssuesExportRequest; answer: string };
  job_outcome: { request: JobRequest; answer: JobOutcome };
  job_cancel: { request: JobRequest; answer: null };
}
