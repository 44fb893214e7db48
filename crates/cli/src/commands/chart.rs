//! `chart`: the forecast as a picture.

use diapason_app::PictureFormat;

use super::forecast;
use crate::arguments::{ChartArguments, Format, Theme};
use crate::failure::Failure;
use crate::run::Session;

/// Computes and draws.
pub(crate) fn run(session: &mut Session<'_>, arguments: &ChartArguments) -> Result<(), Failure> {
    let format = session.format()?;
    // A wrong ending is said before anything is computed.
    PictureFormat::of(&arguments.out)?;
    let question = &arguments.question;
    let request = question.request()?;
    let loaded = session.place()?.load()?;
    let scenario = diapason_app::scenario_named(&loaded, question.scenario.as_deref())?;
    let answer = diapason_app::forecast(&loaded.book, &scenario, &request)?;
    forecast::tell_notices(session, &answer);
    let base = if scenario.is_base() {
        None
    } else {
        let base = diapason_app::Scenario::base();
        Some(diapason_app::forecast(&loaded.book, &base, &request)?)
    };
    let theme = match arguments.theme {
        Theme::Light => diapason_app::Theme::Light,
        Theme::Dark => diapason_app::Theme::Dark,
    };
    let out = &arguments.out;
    diapason_app::forecast_chart(
        &answer,
        base.as_ref(),
        &loaded,
        session.messages,
        theme,
        out,
    )?;
    let path = out.display().to_string();
    let text = session
        .messages
        .format("chart-done", &[("path", (&path).into())]);
    session.console.say(&text);
    if format == Format::Json {
        session
            .console
            .json(&serde_json::json!({ "chart": arguments.name, "out": path }))?;
    }
    Ok(())
}
