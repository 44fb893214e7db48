//! One part of a figure.

use diapason_model::{Date, DealIndex, DealLineIndex, InvoiceIndex, Month, Probability};

use crate::question::Category;

/// What one instalment, invoice, payment or cost adds to a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// To which category.
    pub category: Category,
    /// What it is.
    pub origin: PartOrigin,
    /// The date that it counts at.
    pub on: Date,
    /// Before probability, minor units of the company's currency; a fixed cost is positive here
    /// as in its category.
    pub amount_minor: i64,
    /// Its probability, ppm; a million for what is certain and for the pipeline.
    pub probability_ppm: u32,
}

impl Part {
    /// What it adds to its category, exactly, in minor units × ppm.
    #[must_use]
    pub fn exact(&self) -> i128 {
        i128::from(self.amount_minor) * i128::from(self.probability_ppm)
    }

    /// What it adds to all that is expected: a fixed cost takes away, the pipeline adds nothing.
    #[must_use]
    pub fn expected(&self) -> i128 {
        match self.category {
            Category::FixedCosts => -self.exact(),
            Category::Pipeline => 0,
            _ => self.exact(),
        }
    }

    /// Whether it is certain.
    #[must_use]
    pub const fn is_certain(&self) -> bool {
        self.probability_ppm == Probability::MAX_PPM
    }
}

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartOrigin {
    /// An instalment of a deal's line, expected or in the backlog. Of cash: what the terms bring
    /// of its gross.
    Instalment {
        /// The deal.
        deal: DealIndex,
        /// The line.
        line: DealLineIndex,
        /// Its place in the line's spread, 0 the first.
        instalment: u32,
    },
    /// What is kept back of an instalment until later (cash).
    Retention {
        /// The deal.
        deal: DealIndex,
        /// The line.
        line: DealLineIndex,
        /// Its place in the line's spread, 0 the first.
        instalment: u32,
    },
    /// A whole line (bookings).
    Line {
        /// The deal.
        deal: DealIndex,
        /// The line.
        line: DealLineIndex,
    },
    /// A part of a posted invoice or credit note.
    Invoice {
        /// The invoice.
        invoice: InvoiceIndex,
    },
    /// The unpaid rest of an invoice on a due date.
    OpenItem {
        /// The invoice.
        invoice: InvoiceIndex,
        /// When it is due.
        due_on: Date,
    },
    /// A payment, by its place in the snapshot.
    Payment {
        /// Its place.
        payment: usize,
    },
    /// A fixed cost in a month, by its place in the snapshot.
    FixedCost {
        /// Its place.
        fixed_cost: usize,
        /// The month.
        month: Month,
    },
    /// What the levers on fixed costs change in a month.
    FixedCostLevers {
        /// The month.
        month: Month,
    },
}

impl PartOrigin {
    /// The deal and line that it comes from, where it comes from one.
    #[must_use]
    pub const fn line(&self) -> Option<(DealIndex, DealLineIndex)> {
        match self {
            Self::Instalment { deal, line, .. }
            | Self::Retention { deal, line, .. }
            | Self::Line { deal, line } => Some((*deal, *line)),
            _ => None,
        }
    }
}
