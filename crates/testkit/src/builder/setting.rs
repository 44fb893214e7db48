//! Whom the company sells to, what, by whom and by which process.

use diapason_model::{
    Customer, CustomerIndex, CustomerKind, ExchangeRate, FxRate, Id, InstalmentRule, Probability,
    Product, ProductCost, Rate, Salesperson, Schedule, ScheduleIndex, Share, Stage, StageKind,
    Team, TeamIndex, UnitPrice,
};

use super::{CompanyBuilder, currency, date, last, position, rate, terms};

impl CompanyBuilder {
    /// A team; its name is its id.
    #[must_use]
    pub fn team(mut self, id: &str) -> Self {
        self.snapshot.teams.push(Team {
            id: Id::new(id),
            name: id.into(),
            parent: None,
        });
        self
    }

    /// A salesperson of a team that is there already; the name is the id.
    #[must_use]
    pub fn salesperson(mut self, id: &str, team: &str) -> Self {
        let team = position(&self.snapshot.teams, team, |team| &team.id);
        self.snapshot.salespeople.push(Salesperson {
            id: Id::new(id),
            name: id.into(),
            team: Some(TeamIndex::from_position(team)),
            active: true,
        });
        self
    }

    /// A customer at home; the name is the id.
    #[must_use]
    pub fn customer(mut self, id: &str) -> Self {
        self.snapshot.customers.push(Customer {
            id: Id::new(id),
            name: id.into(),
            kind: Some(CustomerKind::Company),
            parent: None,
            vat_exempt: false,
            country: Some("FR".into()),
            segment: None,
            payment_terms: None,
            bad_debt_rate: None,
            insolvent_on: None,
        });
        self
    }

    /// The last customer's kind.
    #[must_use]
    pub fn kind(mut self, kind: CustomerKind) -> Self {
        last(&mut self.snapshot.customers, "kind").kind = Some(kind);
        self
    }

    /// The last customer's country: abroad no VAT is charged.
    #[must_use]
    pub fn country(mut self, country: &str) -> Self {
        last(&mut self.snapshot.customers, "country").country = Some(country.into());
        self
    }

    /// The last customer's segment.
    #[must_use]
    pub fn segment(mut self, segment: &str) -> Self {
        last(&mut self.snapshot.customers, "segment").segment = Some(segment.into());
        self
    }

    /// The last customer's own payment terms.
    #[must_use]
    pub fn pays(mut self, steps: &str) -> Self {
        last(&mut self.snapshot.customers, "pays").payment_terms = Some(terms(steps));
        self
    }

    /// The last customer belongs to a group that is there already.
    #[must_use]
    pub fn member_of(mut self, group: &str) -> Self {
        let parent = self.customer_index(group);
        last(&mut self.snapshot.customers, "member_of").parent = Some(parent);
        self
    }

    /// A product with its list price, at 20 % VAT, its cost unknown; the name is the id.
    #[must_use]
    pub fn product(mut self, id: &str, list_price: &str) -> Self {
        let list_price = price(list_price);
        self.snapshot.products.push(Product {
            id: Id::new(id),
            name: id.into(),
            family: None,
            currency: self.snapshot.company.currency,
            list_price: Some(list_price),
            unit_cost: None,
            vat_rate: Rate::STANDARD_VAT,
            costs: Vec::new(),
        });
        self
    }

    /// The last product's cost where no dated cost holds.
    #[must_use]
    pub fn costs(mut self, unit_cost: &str) -> Self {
        last(&mut self.snapshot.products, "costs").unit_cost = Some(price(unit_cost));
        self
    }

    /// The last product's cost from a date on.
    #[must_use]
    pub fn costs_from(mut self, from: &str, unit_cost: &str) -> Self {
        let cost = ProductCost {
            from: date(from),
            unit_cost: price(unit_cost),
        };
        let product = last(&mut self.snapshot.products, "costs_from");
        product.costs.push(cost);
        product.costs.sort_by_key(|cost| cost.from);
        self
    }

    /// The last product's family.
    #[must_use]
    pub fn family(mut self, family: &str) -> Self {
        last(&mut self.snapshot.products, "family").family = Some(family.into());
        self
    }

    /// The last product's VAT rate.
    #[must_use]
    pub fn vat(mut self, vat_rate: &str) -> Self {
        last(&mut self.snapshot.products, "vat").vat_rate = rate(vat_rate);
        self
    }

    /// An open stage after those that are there.
    #[must_use]
    pub fn stage(self, id: &str, probability: &str) -> Self {
        self.any_stage(id, probability, StageKind::Open)
    }

    pub(super) fn closing_stages(self) -> Self {
        let won = self.any_stage("won", "1", StageKind::Won);
        won.any_stage("lost", "0", StageKind::Lost)
    }

    fn any_stage(mut self, id: &str, probability: &str, kind: StageKind) -> Self {
        let probability = Probability::parse(probability);
        self.snapshot.stages.push(Stage {
            id: Id::new(id),
            name: id.into(),
            pipeline: "default".into(),
            position: i64::try_from(self.snapshot.stages.len()).expect("a few stages"),
            probability: probability.unwrap_or_else(|error| panic!("stage {id}: {error}")),
            kind,
        });
        self
    }

    /// A schedule of single instalments: months from the anchor and share (`1/3`).
    #[must_use]
    pub fn schedule(self, id: &str, instalments: &[(i32, &str)]) -> Self {
        let rules: Vec<(i32, &str, u32)> = instalments
            .iter()
            .map(|(months, share)| (*months, *share, 1))
            .collect();
        self.schedule_of_rules(id, &rules)
    }

    /// A schedule of equal months, the first so many months after the anchor.
    #[must_use]
    pub fn monthly(self, id: &str, first: i32, count: u32) -> Self {
        self.schedule_of_rules(id, &[(first, "1", count)])
    }

    fn schedule_of_rules(mut self, id: &str, rules: &[(i32, &str, u32)]) -> Self {
        let rules = (0..).zip(rules).map(|(place, (months, share, count))| {
            let share = Share::parse(share).unwrap_or_else(|error| panic!("{error}"));
            InstalmentRule {
                position: place,
                label: None,
                offset_months: *months,
                offset_days: 0,
                share,
                repeat_count: *count,
                repeat_every_months: 1,
            }
        });
        let schedule = Schedule::new(Id::new(id), Some(id.into()), rules.collect());
        let schedule = schedule.unwrap_or_else(|error| panic!("schedule {id}: {error}"));
        self.snapshot.schedules.push(schedule);
        self
    }

    /// A rate of exchange from a date on: company currency for one unit.
    #[must_use]
    pub fn fx_rate(mut self, on: &str, code: &str, text: &str) -> Self {
        let rate = ExchangeRate::parse(text);
        self.snapshot.fx_rates.push(FxRate {
            currency: currency(code),
            on: date(on),
            rate: rate.unwrap_or_else(|error| panic!("`{text}` {error}")),
        });
        self
    }

    pub(super) fn customer_index(&self, id: &str) -> CustomerIndex {
        let found = position(&self.snapshot.customers, id, |customer| &customer.id);
        CustomerIndex::from_position(found)
    }

    /// The schedule of an id; `12 mois` and the like are made when first asked for.
    pub(super) fn schedule_index(&mut self, id: &str) -> ScheduleIndex {
        let known = self
            .snapshot
            .schedules
            .iter()
            .any(|known| known.id().as_str() == id);
        let months = id
            .strip_suffix(" mois")
            .and_then(|count| count.parse().ok());
        if let (false, Some(count)) = (known, months) {
            let made = std::mem::take(self).monthly(id, 0, count);
            *self = made;
        }
        let found = position(&self.snapshot.schedules, id, |schedule| schedule.id());
        ScheduleIndex::from_position(found)
    }
}

/// A unit price or cost of a test.
pub(super) fn price(text: &str) -> UnitPrice {
    UnitPrice::parse(text).unwrap_or_else(|error| panic!("`{text}` {error}"))
}
