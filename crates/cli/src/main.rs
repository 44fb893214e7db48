//! `diapason`: the program's entry. Everything else stands in the library, where tests call it.

use std::process::ExitCode;

fn main() -> ExitCode {
    diapason_cli::run(
        std::env::args_os(),
        &mut diapason_cli::Console::of_process(),
    )
}
