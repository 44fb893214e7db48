//! stub
use crate::{options::Options, workspace::Workspace};
pub(crate) fn command(_: &Workspace, _: Options) -> anyhow::Result<()> {
    Ok(())
}
