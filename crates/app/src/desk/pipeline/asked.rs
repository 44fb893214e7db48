//! Which deals are asked for.

use diapason_engine::PipelineDeal;
use diapason_model::{Date, Deal, Month, Snapshot};

use crate::desk::page::{ShownMonths, is_asked, sort_key};
use crate::desk::wire::{PipelineRequest, PipelineWant};
use crate::error::AppError;

/// The filters of a request, understood.
pub(super) struct Asked<'a> {
    data: &'a Snapshot,
    request: &'a PipelineRequest,
    as_of: Date,
    words: Vec<String>,
    closes: Option<ShownMonths>,
}

impl<'a> Asked<'a> {
    pub(super) fn of(
        data: &'a Snapshot,
        request: &'a PipelineRequest,
        as_of: Date,
    ) -> Result<Self, AppError> {
        Ok(Self {
            data,
            request,
            as_of,
            words: request.text.split_whitespace().map(sort_key).collect(),
            closes: (request.closes)
                .map(|span| ShownMonths::new(span, as_of, &data.company))
                .transpose()?,
        })
    }

    /// Whether a deal is asked for.
    pub(super) fn takes(&self, open: &PipelineDeal) -> bool {
        self.takes_deal(&self.data.deals[open.deal.get()]) && self.has_family(open)
    }

    /// The same but for the families of its lines.
    pub(super) fn takes_deal(&self, deal: &Deal) -> bool {
        let (data, request) = (self.data, self.request);
        let seller = deal
            .salesperson
            .map(|seller| &data.salespeople[seller.get()]);
        let team = seller.and_then(|seller| seller.team);
        let customer = &data.customers[deal.customer.get()];
        let stage = data.stages[deal.stage.get()].id.as_str();
        is_asked(
            request.salesperson.as_deref(),
            seller.map(|one| one.id.as_str()),
        ) && is_asked(
            request.team.as_deref(),
            team.map(|team| data.teams[team.get()].id.as_str()),
        ) && is_asked(request.stage.as_deref(), Some(stage))
            && is_asked(request.customer.as_deref(), Some(customer.id.as_str()))
            && self.closes_then(deal)
            && self.wants(deal)
            && self.has_words(&customer.name, &deal.name)
    }

    fn closes_then(&self, deal: &Deal) -> bool {
        let month = Month::of(deal.state.date());
        self.closes
            .is_none_or(|span| (span.first..=span.last).contains(&month))
    }

    fn wants(&self, deal: &Deal) -> bool {
        match self.request.wants {
            None => true,
            Some(PipelineWant::PastClose) => deal.state.date() < self.as_of,
            Some(PipelineWant::WithoutNextStep) => is_without_next_step(deal),
        }
    }

    fn has_family(&self, open: &PipelineDeal) -> bool {
        let Some(asked) = self.request.family.as_deref() else {
            return true;
        };
        open.lines.iter().any(|line| {
            let product = self.data.lines[line.line.get()].product;
            let family =
                product.and_then(|product| self.data.products[product.get()].family.as_deref());
            family.unwrap_or_default() == asked
        })
    }

    /// Each word begins a word of the names.
    fn has_words(&self, customer: &str, deal: &str) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let names = sort_key(&format!("{customer} {deal}"));
        let known: Vec<&str> = names
            .split(|letter: char| !letter.is_alphanumeric())
            .collect();
        let begins = |word: &String| known.iter().any(|known| known.starts_with(word.as_str()));
        self.words.iter().all(begins)
    }
}

/// Whether nobody said what is to be done next.
pub(super) fn is_without_next_step(deal: &Deal) -> bool {
    deal.next_step.is_none()
}
