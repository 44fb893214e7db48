//! `demo-data OUT`: writes the sample company's exchange folder. All else is in the library.

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(folder), None) = (arguments.next(), arguments.next()) else {
        return Err("usage: demo-data OUT".into());
    };
    let folder = Path::new(&folder);
    let written = diapason_testkit::demo::write_folder(folder);
    written.map_err(|error| format!("{}: {error}", folder.display()).into())
}
