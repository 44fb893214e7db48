//! Every figure of a page opens: what makes it makes it exactly, row by row and column by column.

use diapason_app::desk::{
    BookAlone, ForecastPage, WhyCell, WhyLink, WhyPage, WhyPartRequest, WhyRequest,
};
use proptest::prelude::*;

use crate::ask::{Asked, asked, fail};

struct Opened<'a> {
    asked: &'a Asked,
    desk: &'a BookAlone,
}

impl Opened<'_> {
    fn why(&self, cell: &WhyCell) -> Result<WhyPage, TestCaseError> {
        let request = WhyRequest {
            page: self.asked.request.clone(),
            cell: cell.clone(),
            limit: 200,
        };
        self.desk
            .forecast_why(&request)
            .map_err(|error| fail(&error))
    }

    /// A figure of the page is made by its parts.
    fn holds(&self, cell: &WhyCell, figure: &str) -> Result<WhyPage, TestCaseError> {
        let why = self.why(cell)?;
        prop_assert_eq!(&why.amount, figure, "the figure of {:?}", cell);
        prop_assert!(
            why.parts_make_the_total,
            "{:?} is made by {:#?}",
            cell,
            why.sections
        );
        for section in &why.sections {
            let parts = section.parts.iter();
            let sum: i64 = parts.map(|part| self.asked.minor(&part.contribution)).sum();
            let off = (sum - self.asked.minor(&section.amount)).abs();
            let most = i64::from(section.count);
            prop_assert!(
                off <= most,
                "parts rounded alone miss by cents at most: {section:#?}"
            );
            prop_assert_eq!(section.parts.len(), section.count as usize);
            let largest_first = section.parts.windows(2).all(|pair| {
                self.asked.minor(&pair[0].contribution) >= self.asked.minor(&pair[1].contribution)
            });
            prop_assert!(largest_first, "{section:#?}");
        }
        Ok(why)
    }

    /// Every part opens into chains that add what it adds.
    fn chains_hold(&self, cell: &WhyCell, why: &WhyPage) -> Result<(), TestCaseError> {
        for section in &why.sections {
            for part in &section.parts {
                let request = WhyPartRequest {
                    page: self.asked.request.clone(),
                    cell: cell.clone(),
                    category: section.category.clone(),
                    kind: part.kind.clone(),
                    id: part.id.clone(),
                };
                let chains = self
                    .desk
                    .forecast_why_part(&request)
                    .map_err(|error| fail(&error))?;
                prop_assert!(!chains.is_empty(), "a part is made of something: {part:?}");
                let adds = chains
                    .iter()
                    .map(|chain| self.asked.minor(&chain.contribution));
                let off = (adds.sum::<i64>() - self.asked.minor(&part.contribution)).abs();
                let most = i64::try_from(chains.len()).expect("few chains");
                prop_assert!(off <= most, "{part:?} is made by {chains:#?}");
                for chain in &chains {
                    let told = chain.links.iter().any(|link| match link {
                        WhyLink::Contribution { contribution, .. } => {
                            *contribution == chain.contribution
                        }
                        WhyLink::FixedCost { .. } => true,
                        WhyLink::Lever { lever, .. } => lever == "fixed_costs",
                        _ => false,
                    });
                    prop_assert!(told, "a chain ends in what it adds: {chain:#?}");
                    if part.kind == "deal" {
                        let begins = matches!(chain.links[0], WhyLink::Deal { .. });
                        prop_assert!(begins, "a chain of a deal begins with it");
                    }
                }
            }
        }
        Ok(())
    }
}

fn company(column: Option<u32>, later: bool, category: Option<&str>) -> WhyCell {
    WhyCell {
        column,
        later,
        rows: Vec::new(),
        category: category.map(str::to_owned),
    }
}

/// The cells of the company's rows: expected and each category.
fn company_holds(opened: &Opened<'_>, page: &ForecastPage) -> Result<(), TestCaseError> {
    let series = page.series.0.iter();
    let rows = std::iter::once((None, &page.expected))
        .chain(series.map(|(category, shown)| (Some(category.name()), shown)));
    for (category, shown) in rows {
        for (place, figure) in (0_u32..).zip(&shown.by_column) {
            opened.holds(&company(Some(place), false, category), figure)?;
        }
        opened.holds(&company(None, false, category), &shown.total)?;
        if let Some(later) = &shown.later {
            opened.holds(&company(None, true, category), later)?;
        }
    }
    Ok(())
}

/// The cells of the table.
fn table_holds(opened: &Opened<'_>, page: &ForecastPage) -> Result<(), TestCaseError> {
    for row in &page.rows.rows {
        let own = (row.dimension.clone(), row.key.clone());
        let cell = |column, later| WhyCell {
            column,
            later,
            rows: row.group.clone().into_iter().chain([own.clone()]).collect(),
            category: None,
        };
        for (place, figure) in (0_u32..).zip(&row.cells) {
            opened.holds(&cell(Some(place), false), &figure.amount)?;
        }
        let why = opened.holds(&cell(None, false), &row.total)?;
        prop_assert_eq!(why.rows.last(), Some(&row.label));
        if let Some(later) = &row.later {
            opened.holds(&cell(None, true), &later.amount)?;
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn every_figure_of_a_page_opens(asked in asked()) {
        let desk = asked.desk()?;
        let page = desk.forecast_page(&asked.request).map_err(|error| fail(&error))?;
        let opened = Opened { asked: &asked, desk: &desk };
        company_holds(&opened, &page)?;
        table_holds(&opened, &page)?;
    }

    #[test]
    fn every_part_of_a_figure_opens(asked in asked()) {
        let desk = asked.desk()?;
        let page = desk.forecast_page(&asked.request).map_err(|error| fail(&error))?;
        let opened = Opened { asked: &asked, desk: &desk };
        let series = page.series.0.iter();
        for category in std::iter::once(None).chain(series.map(|(it, _)| Some(it.name()))) {
            let cell = company(None, false, category);
            opened.chains_hold(&cell, &opened.why(&cell)?)?;
        }
    }
}
