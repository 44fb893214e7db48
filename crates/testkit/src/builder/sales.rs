//! Deals, their lines and instalments.

use diapason_model::{
    Attribute, AttributeOf, Date, Deal, DealIndex, DealLine, DealLineIndex, DealState, Id,
    Instalment, InstalmentDates, Probability, ProductIndex, Quantity, Rate, SalespersonIndex,
    StageEntry, StageIndex,
};

use super::setting::price;
use super::{CompanyBuilder, currency, date, last, minor, position, rate, terms};

impl CompanyBuilder {
    /// An open deal in the stage `open`; the name is the id.
    #[must_use]
    pub fn open_deal(self, id: &str, customer: &str, expected_close_on: &str) -> Self {
        let state = DealState::Open {
            expected_close_on: date(expected_close_on),
        };
        self.deal(id, customer, "open", state)
    }

    /// A deal that was won.
    #[must_use]
    pub fn won_deal(self, id: &str, customer: &str, closed_on: &str) -> Self {
        let state = DealState::Won {
            closed_on: date(closed_on),
        };
        self.deal(id, customer, "won", state)
    }

    /// A deal that was lost.
    #[must_use]
    pub fn lost_deal(self, id: &str, customer: &str, closed_on: &str) -> Self {
        let state = DealState::Lost {
            closed_on: date(closed_on),
        };
        self.deal(id, customer, "lost", state)
    }

    fn deal(mut self, id: &str, customer: &str, stage: &str, state: DealState) -> Self {
        let customer = self.customer_index(customer);
        let stage = self.stage_index(stage);
        self.snapshot.deals.push(Deal {
            id: Id::new(id),
            name: id.into(),
            customer,
            salesperson: None,
            stage,
            state,
            source_date: None,
            project: None,
            currency: self.snapshot.company.currency,
            probability: None,
            created_on: None,
            payment_terms: None,
            schedule: None,
            retention_rate: Rate::ZERO,
            retention_months: 12,
            next_step: None,
            next_step_on: None,
        });
        self
    }

    /// The last deal's salesperson.
    #[must_use]
    pub fn sold_by(mut self, salesperson: &str) -> Self {
        let found = position(&self.snapshot.salespeople, salesperson, |person| &person.id);
        let index = SalespersonIndex::from_position(found);
        last(&mut self.snapshot.deals, "sold_by").salesperson = Some(index);
        self
    }

    /// The last deal's stage, and the day it entered it.
    #[must_use]
    pub fn in_stage(mut self, stage: &str, entered_on: &str) -> Self {
        let stage = self.stage_index(stage);
        last(&mut self.snapshot.deals, "in_stage").stage = stage;
        let deal = self.last_deal("in_stage");
        self.snapshot.stage_history.push(StageEntry {
            deal,
            stage,
            entered_on: date(entered_on),
        });
        self
    }

    /// The last deal's date of creation.
    #[must_use]
    pub fn created_on(mut self, on: &str) -> Self {
        last(&mut self.snapshot.deals, "created_on").created_on = Some(date(on));
        self
    }

    /// The last deal's own probability; its lines may name others.
    #[must_use]
    pub fn deal_probability(mut self, text: &str) -> Self {
        last(&mut self.snapshot.deals, "deal_probability").probability = Some(probability(text));
        self
    }

    /// The last deal's currency: to be said before its lines' instalments.
    #[must_use]
    pub fn in_currency(mut self, code: &str) -> Self {
        last(&mut self.snapshot.deals, "in_currency").currency = currency(code);
        self
    }

    /// The last deal's payment terms.
    #[must_use]
    pub fn deal_terms(mut self, steps: &str) -> Self {
        last(&mut self.snapshot.deals, "deal_terms").payment_terms = Some(terms(steps));
        self
    }

    /// The last deal's schedule, by id; `12 mois` needs no schedule made before.
    #[must_use]
    pub fn deal_over(mut self, schedule: &str) -> Self {
        let schedule = self.schedule_index(schedule);
        last(&mut self.snapshot.deals, "deal_over").schedule = Some(schedule);
        self
    }

    /// What is kept back of the last deal's gross.
    #[must_use]
    pub fn retention(mut self, share: &str, months: i32) -> Self {
        let deal = last(&mut self.snapshot.deals, "retention");
        deal.retention_rate = rate(share);
        deal.retention_months = months;
        self
    }

    /// A line of the last deal at one price for the whole; ids count: `D1-1`, `D1-2`.
    #[must_use]
    pub fn line(mut self, amount: &str) -> Self {
        let deal = self.last_deal("line");
        let lines = self.snapshot.lines.iter().filter(|line| line.deal == deal);
        let place = lines.count() + 1;
        let id = format!("{}-{place}", self.snapshot.deals[deal.get()].id);
        self.snapshot.lines.push(DealLine {
            id: Id::new(&id),
            deal,
            product: None,
            quantity: Quantity::ONE,
            unit_price: price(amount),
            discount: Rate::ZERO,
            unit_cost: None,
            cost_range: None,
            probability: None,
            schedule: None,
        });
        self
    }

    /// So many of a product, at its list price, as a line of the last deal.
    #[must_use]
    pub fn line_of(self, product: &str, quantity: &str) -> Self {
        let found = position(&self.snapshot.products, product, |product| &product.id);
        let list_price = self.snapshot.products[found].list_price;
        let list_price = list_price.expect("a product of the builder has a list price");
        let mut with_line = self.line(&list_price.to_string());
        let line = last(&mut with_line.snapshot.lines, "line_of");
        line.product = Some(ProductIndex::from_position(found));
        line.quantity =
            Quantity::parse(quantity).unwrap_or_else(|error| panic!("`{quantity}` {error}"));
        with_line
    }

    /// The last line's own probability.
    #[must_use]
    pub fn probability(mut self, text: &str) -> Self {
        last(&mut self.snapshot.lines, "probability").probability = Some(probability(text));
        self
    }

    /// The last line's discount.
    #[must_use]
    pub fn discount(mut self, share: &str) -> Self {
        last(&mut self.snapshot.lines, "discount").discount = rate(share);
        self
    }

    /// The last line's cost of one unit, in the deal's currency.
    #[must_use]
    pub fn unit_cost(mut self, cost: &str) -> Self {
        last(&mut self.snapshot.lines, "unit_cost").unit_cost = Some(price(cost));
        self
    }

    /// The last line's lowest and highest cost.
    #[must_use]
    pub fn cost_between(mut self, low: &str, high: &str) -> Self {
        let currency = self.snapshot.company.currency;
        let range = (minor(low, currency), minor(high, currency));
        last(&mut self.snapshot.lines, "cost_between").cost_range = Some(range);
        self
    }

    /// The last line's schedule, by id; `12 mois` needs no schedule made before.
    #[must_use]
    pub fn over(mut self, schedule: &str) -> Self {
        let schedule = self.schedule_index(schedule);
        last(&mut self.snapshot.lines, "over").schedule = Some(schedule);
        self
    }

    /// A dated instalment of the whole last deal.
    #[must_use]
    pub fn instalment(self, on: &str, amount: &str) -> Self {
        let deal = self.last_deal("instalment");
        self.add_instalment(deal, None, (date(on), amount))
    }

    /// A dated instalment of the last line.
    #[must_use]
    pub fn line_instalment(self, on: &str, amount: &str) -> Self {
        let place = self.snapshot.lines.len().checked_sub(1);
        let place = place.expect("`line_instalment` comes after a line");
        let deal = self.snapshot.lines[place].deal;
        let line = DealLineIndex::from_position(place);
        self.add_instalment(deal, Some(line), (date(on), amount))
    }

    fn add_instalment(
        mut self,
        deal: DealIndex,
        line: Option<DealLineIndex>,
        (on, amount): (Date, &str),
    ) -> Self {
        let place = self.snapshot.instalments.len();
        let currency = self.snapshot.deals[deal.get()].currency;
        self.snapshot.instalments.push(Instalment {
            id: Id::new(&format!("E{place}")),
            deal,
            line,
            position: i64::try_from(place).expect("a few instalments"),
            label: None,
            on,
            dates: InstalmentDates::Source,
            amount_minor: minor(amount, currency),
        });
        self
    }

    /// A field of the company's own, of the last deal.
    #[must_use]
    pub fn attribute(mut self, name: &str, value: &str) -> Self {
        let deal = self.last_deal("attribute");
        self.snapshot.attributes.push(Attribute {
            of: AttributeOf::Deal(deal),
            name: name.into(),
            value: value.into(),
        });
        self
    }

    fn last_deal(&self, step: &str) -> DealIndex {
        let last = self.snapshot.deals.len().checked_sub(1);
        let last = last.unwrap_or_else(|| panic!("`{step}` comes after a deal"));
        DealIndex::from_position(last)
    }

    pub(super) fn deal_index(&self, id: &str) -> DealIndex {
        DealIndex::from_position(position(&self.snapshot.deals, id, |deal| &deal.id))
    }

    fn stage_index(&self, id: &str) -> StageIndex {
        StageIndex::from_position(position(&self.snapshot.stages, id, |stage| &stage.id))
    }
}

fn probability(text: &str) -> Probability {
    Probability::parse(text).unwrap_or_else(|error| panic!("`{text}` {error}"))
}
