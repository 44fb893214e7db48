//! What a forecast is asked: measure, dates, grouping, and where probabilities come from.

use std::fmt;

use diapason_model::Date;

/// What is measured (COMPUTATIONS.md §5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Net invoicing by date of invoice.
    Invoicing,
    /// Deals won by closing date.
    Bookings,
    /// Money in, VAT included.
    Cash,
    /// Net revenue with a known cost minus that cost.
    Margin,
    /// Margin minus fixed costs.
    Result,
}

impl Measure {
    /// All five.
    pub const ALL: [Self; 5] = [
        Self::Invoicing,
        Self::Bookings,
        Self::Cash,
        Self::Margin,
        Self::Result,
    ];

    /// Its name in INTERFACES.md.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Invoicing => "invoicing",
            Self::Bookings => "bookings",
            Self::Cash => "cash",
            Self::Margin => "margin",
            Self::Result => "result",
        }
    }

    /// Its categories in the order they are put out.
    #[must_use]
    pub const fn categories(self) -> &'static [Category] {
        use Category as C;
        match self {
            Self::Invoicing | Self::Margin => &[C::Invoiced, C::Backlog, C::Weighted, C::Pipeline],
            Self::Bookings => &[C::Won, C::Weighted, C::Pipeline],
            Self::Cash => &[
                C::Received,
                C::OpenInvoices,
                C::Backlog,
                C::Weighted,
                C::Pipeline,
            ],
            Self::Result => &[C::Margin, C::FixedCosts, C::Result],
        }
    }
}

/// How certain a part of a measure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// Posted invoices minus credit notes.
    Invoiced,
    /// Won and not yet invoiced.
    Backlog,
    /// Open lines × probability.
    Weighted,
    /// Open lines at probability 1.
    Pipeline,
    /// Won deals.
    Won,
    /// Payments received.
    Received,
    /// Unpaid rest of posted invoices.
    OpenInvoices,
    /// Margin of what is invoiced, backlog and weighted.
    Margin,
    /// Fixed costs.
    FixedCosts,
    /// Margin minus fixed costs.
    Result,
}

impl Category {
    /// Its name in INTERFACES.md.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Invoiced => "invoiced",
            Self::Backlog => "backlog",
            Self::Weighted => "weighted",
            Self::Pipeline => "pipeline",
            Self::Won => "won",
            Self::Received => "received",
            Self::OpenInvoices => "open_invoices",
            Self::Margin => "margin",
            Self::FixedCosts => "fixed_costs",
            Self::Result => "result",
        }
    }
}

/// What figures are grouped by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// The deal's salesperson.
    Salesperson,
    /// The salesperson's team.
    Team,
    /// The customer.
    Customer,
    /// The group that the customer belongs to: its topmost parent, itself where it has none.
    CustomerGroup,
    /// The customer's segment.
    Segment,
    /// The product.
    Product,
    /// The product's family.
    Family,
    /// The deal's project.
    Project,
    /// The deal's stage.
    Stage,
    /// A field of the company's own: of the deal, else the customer, else the product.
    Attribute(String),
}

impl Dimension {
    /// Reads its name in INTERFACES.md (`salesperson`, `attribute:region`).
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "salesperson" => Self::Salesperson,
            "team" => Self::Team,
            "customer" => Self::Customer,
            "customer_group" => Self::CustomerGroup,
            "segment" => Self::Segment,
            "product" => Self::Product,
            "family" => Self::Family,
            "project" => Self::Project,
            "stage" => Self::Stage,
            other => {
                let attribute = other.strip_prefix("attribute:")?;
                if attribute.is_empty() {
                    return None;
                }
                Self::Attribute(attribute.to_owned())
            }
        })
    }
}

impl fmt::Display for Dimension {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Salesperson => "salesperson",
            Self::Team => "team",
            Self::Customer => "customer",
            Self::CustomerGroup => "customer_group",
            Self::Segment => "segment",
            Self::Product => "product",
            Self::Family => "family",
            Self::Project => "project",
            Self::Stage => "stage",
            Self::Attribute(name) => return write!(out, "attribute:{name}"),
        })
    }
}

/// How long one column of a forecast is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// A month.
    Month,
    /// Three months of the fiscal year.
    Quarter,
    /// A fiscal year.
    Year,
}

impl Period {
    /// Its name in INTERFACES.md.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// How many months it has.
    #[must_use]
    pub const fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }
}

/// Where the probability of an open line comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProbabilitySource {
    /// The line's, else its deal's, else its stage's.
    Stated,
    /// Its stage's, whatever line and deal say.
    Stage,
}

/// The dates that a forecast covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    /// "Today": month 0 is its month.
    pub as_of: Date,
    /// How many months from month 0 on, 1 to 600; what falls later is in `later`.
    pub months: u32,
    /// How many months before month 0, 0 to 600.
    pub history: u32,
}

/// Which months the columns cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Columns {
    /// The whole span; history and horizon never share a quarter or year (INTERFACES.md: totals
    /// leave the history out).
    #[default]
    Apart,
    /// Months from `first` to before `end`, counted from month 0 (-4..8: a fiscal year that began
    /// four months ago), inside the span; a quarter may hold both history and horizon, and what
    /// falls from `end` on is `later`.
    Joined {
        /// First month shown, not before the history.
        first: i32,
        /// The month after the last one shown, not after the horizon.
        end: i32,
    },
}

/// One question to the forecast.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Question {
    /// Which dates.
    pub span: Span,
    /// What is measured.
    pub measure: Measure,
    /// In columns of how many months.
    pub period: Period,
    /// Which months the columns cover.
    pub columns: Columns,
    /// Grouped by what; `None`: the company alone. `Result` is not grouped.
    pub by: Option<Dimension>,
    /// Where probabilities come from.
    pub probability: ProbabilitySource,
}

impl Question {
    /// Invoicing of 12 months from a date on, ungrouped.
    #[must_use]
    pub const fn invoicing(as_of: Date) -> Self {
        Self {
            span: Span {
                as_of,
                months: 12,
                history: 0,
            },
            measure: Measure::Invoicing,
            period: Period::Month,
            columns: Columns::Apart,
            by: None,
            probability: ProbabilitySource::Stated,
        }
    }
}
