//! The strictness of RFC 4180 in front of the `csv` crate, which takes whatever it is given.
//!
//! Bytes pass through unchanged, save one: a carriage return without a line feed becomes a blank,
//! so that both parsers cut the same records. Deliberately absent: fields and values.

use std::collections::VecDeque;
use std::io::{self, Read};

use super::fault::{Fault, FaultKind};

/// The longest record, line ends in quotes included. Real records are under a thousandth of that;
/// without a bound one unclosed quote would bring a whole file into memory.
pub(super) const LONGEST_RECORD: u64 = 1024 * 1024;

/// Where the next byte stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    LineStart,
    FieldStart,
    Unquoted,
    Quoted,
    /// After a quote inside quotes: it closes the value, or another one follows it.
    AfterQuote,
}

/// Passes bytes on and takes down every fault of form before the reader behind gets the record.
/// The reader behind must ask for at least 2 and at most `LONGEST_RECORD` bytes at a time.
#[derive(Debug)]
pub(super) struct StrictRead<R> {
    inner: R,
    separator: u8,
    place: Place,
    record: u64,
    field: usize,
    length: u64,
    /// A carriage return that waits for the byte after it.
    held: bool,
    finished: bool,
    faulty: bool,
    faults: VecDeque<Fault>,
    /// A record, and how many empty lines there are before it in the whole file.
    empty_lines: VecDeque<(u64, u64)>,
    empty_line_count: u64,
}

impl<R: Read> StrictRead<R> {
    pub(super) const fn new(inner: R, separator: u8) -> Self {
        Self {
            inner,
            separator,
            place: Place::LineStart,
            record: 0,
            field: 0,
            length: 0,
            held: false,
            finished: false,
            faulty: false,
            faults: VecDeque::new(),
            empty_lines: VecDeque::new(),
            empty_line_count: 0,
        }
    }

    /// The fault of a record that has been passed on, if it has one. Ask in the order of records.
    pub(super) fn fault_of(&mut self, record: u64) -> Option<Fault> {
        while self.faults.front()?.record < record {
            self.faults.pop_front();
        }
        self.faults
            .front()
            .copied()
            .filter(|fault| fault.record == record)
    }

    /// If the count of empty lines before a record is another than before the one asked for last:
    /// that count. Ask in the order of records.
    pub(super) fn empty_lines_before(&mut self, record: u64) -> Option<u64> {
        let mut count = None;
        while let Some((_, before)) = self.empty_lines.pop_front_if(|(place, _)| *place <= record) {
            count = Some(before);
        }
        count
    }

    fn fault(&mut self, kind: FaultKind) {
        if !self.faulty {
            self.faulty = true;
            self.faults.push_back(Fault {
                record: self.record,
                field: self.field,
                kind,
            });
        }
    }

    fn end_line(&mut self) {
        if self.place == Place::LineStart {
            self.empty_line_count += 1;
            match self.empty_lines.back_mut() {
                Some((record, count)) if *record == self.record => *count = self.empty_line_count,
                _ => self
                    .empty_lines
                    .push_back((self.record, self.empty_line_count)),
            }
        } else {
            self.record += 1;
        }
        self.place = Place::LineStart;
        self.field = 0;
        self.length = 0;
        self.faulty = false;
    }

    /// Looks at bytes; says how many of them may be passed on: all, or all but a last carriage
    /// return that must wait. Stops at a record that is too long.
    fn scan(&mut self, bytes: &mut [u8], last: bool) -> usize {
        let mut at = 0;
        while at < bytes.len() {
            let plain = self.plain_bytes(&bytes[at..]);
            if plain > 0 {
                at += plain;
                self.length += plain as u64;
                continue;
            }
            if bytes[at] == b'\r' && self.place != Place::Quoted {
                match bytes.get(at + 1) {
                    Some(b'\n') => {
                        at += 1;
                        self.length += 1;
                        continue;
                    }
                    None if !last => {
                        self.held = true;
                        return at;
                    }
                    _ => {
                        self.fault(FaultKind::LoneReturn);
                        bytes[at] = b' ';
                        self.place = Place::Unquoted;
                    }
                }
            }
            self.length += 1;
            if self.length > LONGEST_RECORD {
                break;
            }
            self.step(bytes[at]);
            at += 1;
        }
        if self.length > LONGEST_RECORD {
            self.fault_too_long();
        }
        bytes.len()
    }

    /// How many bytes from here on change nothing.
    fn plain_bytes(&self, bytes: &[u8]) -> usize {
        let special = match self.place {
            Place::Quoted => bytes.iter().position(|byte| matches!(byte, b'"' | 0)),
            Place::Unquoted => bytes.iter().position(|byte| {
                matches!(byte, b'"' | b'\n' | b'\r' | 0) || *byte == self.separator
            }),
            _ => return 0,
        };
        special.unwrap_or(bytes.len())
    }

    fn step(&mut self, byte: u8) {
        match (self.place, byte) {
            (Place::Quoted, b'"') => self.place = Place::AfterQuote,
            (Place::Quoted, 0) => self.fault(FaultKind::Nul),
            (Place::Quoted, _) => {}
            (_, b'\n') => self.end_line(),
            (_, byte) if byte == self.separator => {
                self.place = Place::FieldStart;
                self.field += 1;
            }
            (Place::LineStart | Place::FieldStart | Place::AfterQuote, b'"') => {
                self.place = Place::Quoted;
            }
            (place, byte) => {
                match (place, byte) {
                    (_, 0) => self.fault(FaultKind::Nul),
                    (Place::Unquoted, b'"') => self.fault(FaultKind::StrayQuote),
                    (Place::AfterQuote, _) => self.fault(FaultKind::TextAfterQuote),
                    _ => {}
                }
                self.place = Place::Unquoted;
            }
        }
    }

    /// A record that grows beyond the bound hides whatever else it has: it must be heard.
    fn fault_too_long(&mut self) {
        if self.faulty {
            self.faults.pop_back();
            self.faulty = false;
        }
        self.fault(if self.place == Place::Quoted {
            FaultKind::TooLongInQuotes
        } else {
            FaultKind::TooLong
        });
        self.finished = true;
    }
}

impl<R: Read> Read for StrictRead<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        debug_assert!(buffer.len() >= 2, "a held carriage return needs room");
        while !self.finished {
            let held = usize::from(self.held);
            if held == 1 {
                buffer[0] = b'\r';
            }
            let count = match self.inner.read(&mut buffer[held..]) {
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            self.held = false;
            let last = count == 0;
            let passed = self.scan(&mut buffer[..held + count], last);
            if last {
                self.finished = true;
                if self.place == Place::Quoted {
                    self.fault(FaultKind::UnclosedQuote);
                }
            } else if self.finished {
                // Too long: the record is dropped, so nothing behind it may be passed on either.
                return Ok(0);
            }
            if passed > 0 || last {
                return Ok(passed);
            }
        }
        Ok(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hands out so many bytes at a time.
    struct Drops<'a>(&'a [u8], usize);

    impl Read for Drops<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let count = self.1.min(buffer.len()).min(self.0.len());
            buffer[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    fn faults(text: &[u8]) -> Vec<(u64, usize, FaultKind)> {
        let read = |size| {
            let mut strict = StrictRead::new(Drops(text, size), b',');
            let mut buffer = [0; 4096];
            while strict.read(&mut buffer).expect("memory can be read") > 0 {}
            let all = strict.faults.iter();
            all.map(|fault| (fault.record, fault.field, fault.kind))
                .collect::<Vec<_>>()
        };
        let whole = read(4096);
        for size in 1..4 {
            assert_eq!(read(size), whole, "where a block ends makes no difference");
        }
        whole
    }

    #[test]
    fn good_form_has_no_fault() {
        for good in [
            "",
            "\n",
            "a,b\n1,2",
            "a,b\r\n1,2\r\n\r\n",
            "a\n\"x, \"\"y\"\"\nz\"\n\"\",\"\"\n",
            "a\n\"line\rline\"\r\n",
        ] {
            assert_eq!(faults(good.as_bytes()), [], "{good:?}");
        }
    }

    #[test]
    fn each_fault_is_found_where_it_stands() {
        let first = |text: &str| faults(text.as_bytes());
        assert_eq!(first("a,b\n1,2\"3\n"), [(1, 1, FaultKind::StrayQuote)]);
        assert_eq!(first("a,b\n1, \"2\"\n"), [(1, 1, FaultKind::StrayQuote)]);
        assert_eq!(
            first("a,b\n\"1\"x,2\n"),
            [(1, 0, FaultKind::TextAfterQuote)]
        );
        assert_eq!(first("a,b\n1,\"2\n3"), [(1, 1, FaultKind::UnclosedQuote)]);
        assert_eq!(first("a,b\n1,2\0\n"), [(1, 1, FaultKind::Nul)]);
        assert_eq!(first("a\n\"\0\"\n"), [(1, 0, FaultKind::Nul)]);
        assert_eq!(first("a,b\r1,2\n"), [(0, 1, FaultKind::LoneReturn)]);
        assert_eq!(first("a\n1\r"), [(1, 0, FaultKind::LoneReturn)]);
        assert_eq!(first("a\n\"1\"\r2\n"), [(1, 0, FaultKind::LoneReturn)]);
    }

    #[test]
    fn one_fault_a_record_and_empty_lines_are_no_records() {
        assert_eq!(
            faults(b"a\n\n1\"2\"\n\n\n3\"\n"),
            [(1, 0, FaultKind::StrayQuote), (2, 0, FaultKind::StrayQuote)]
        );
    }

    #[test]
    fn empty_lines_are_counted_for_the_record_after_them() {
        let mut strict = StrictRead::new(Drops(b"\na\nb\n\r\n\nc\nd\n", 4096), b',');
        let mut buffer = [0; 64];
        while strict.read(&mut buffer).expect("memory can be read") > 0 {}
        let counts: Vec<_> = (0..4)
            .map(|record| strict.empty_lines_before(record))
            .collect();
        assert_eq!(counts, [Some(1), None, Some(3), None]);
    }

    #[test]
    fn a_record_beyond_the_bound_stops_the_reading() {
        let bound = usize::try_from(LONGEST_RECORD).expect("a megabyte");
        let mut text = vec![b'x'; bound - 1];
        text.push(b'\n');
        let longest = text.clone();
        assert_eq!(
            read_in_blocks(&longest),
            (bound, None),
            "the bound itself is good"
        );
        text.insert(0, b'x');
        assert_eq!(read_in_blocks(&text).1, Some(FaultKind::TooLong));
        text.insert(0, b'"');
        text.extend(vec![b'y'; 10 * bound]);
        let (passed, fault) = read_in_blocks(&text);
        assert_eq!(fault, Some(FaultKind::TooLongInQuotes));
        assert!(passed <= bound, "what is behind the bound is not read");
    }

    fn read_in_blocks(text: &[u8]) -> (usize, Option<FaultKind>) {
        let mut strict = StrictRead::new(text, b',');
        let mut buffer = vec![0; 64 * 1024];
        let mut passed = 0;
        loop {
            match strict.read(&mut buffer).expect("memory can be read") {
                0 => return (passed, strict.fault_of(0).map(|fault| fault.kind)),
                count => passed += count,
            }
        }
    }
}
