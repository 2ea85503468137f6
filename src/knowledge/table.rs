//! Arrays of little-endian numbers that are read where they lie.

use serde::{Deserialize, Serialize};

/// An array of 32-bit numbers.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Words<'a>(#[serde(borrow)] pub &'a [u8]);

impl Words<'_> {
    /// The number at `index`, if there is one.
    #[must_use]
    pub fn get(self, index: usize) -> Option<u32> {
        let start = index.checked_mul(4)?;
        self.0.get(start..)?.first_chunk().map(|bytes| u32::from_le_bytes(*bytes))
    }

    /// How many numbers there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.0.len() / 4
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// Index of `key` in sorted numbers.
    #[must_use]
    pub fn position(self, key: u32) -> Option<usize> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            match self.get(middle)?.cmp(&key) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return Some(middle),
            }
        }
        None
    }
}

/// A list of lists of 32-bit numbers.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Lists<'a> {
    #[serde(borrow)]
    ends: Words<'a>,
    #[serde(borrow)]
    items: Words<'a>,
}

impl<'a> Lists<'a> {
    /// The list at `index`; empty where there is none.
    pub fn get(self, index: usize) -> impl ExactSizeIterator<Item = u32> + Clone + 'a {
        let start = index.checked_sub(1).map_or(Some(0), |before| self.ends.get(before));
        let range = start.zip(self.ends.get(index)).map_or(0..0, |(start, end)| start as usize * 4..end as usize * 4);
        let bytes = self.items.0.get(range).unwrap_or_default();
        bytes.chunks_exact(4).map(|bytes| bytes.first_chunk().map_or(0, |bytes| u32::from_le_bytes(*bytes)))
    }

    /// How many lists there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }
}

/// A list of byte strings.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub(super) struct Blobs<'a> {
    #[serde(borrow)]
    ends: Words<'a>,
    #[serde(borrow)]
    bytes: &'a [u8],
}

impl<'a> Blobs<'a> {
    /// The bytes at `index`; empty where there are none.
    #[must_use]
    pub(super) fn get(self, index: usize) -> &'a [u8] {
        let start = index.checked_sub(1).map_or(Some(0), |before| self.ends.get(before));
        let range = start.zip(self.ends.get(index)).map_or(0..0, |(start, end)| start as usize..end as usize);
        self.bytes.get(range).unwrap_or_default()
    }

    /// How many there are.
    #[must_use]
    pub(super) fn len(self) -> usize {
        self.ends.len()
    }
}

/// Builds [`Lists`].
#[derive(Debug, Default)]
pub(super) struct ListsBytes {
    ends: Vec<u8>,
    items: Vec<u8>,
}

impl ListsBytes {
    /// Appends a list.
    pub(super) fn push(&mut self, list: impl IntoIterator<Item = u32>) {
        for item in list {
            self.items.extend(item.to_le_bytes());
        }
        self.ends.extend(narrow(self.items.len() / 4).to_le_bytes());
    }

    /// A view of what was built.
    #[must_use]
    pub(super) fn view(&self) -> Lists<'_> {
        Lists { ends: Words(&self.ends), items: Words(&self.items) }
    }
}

/// Builds [`Blobs`].
#[derive(Debug, Default)]
pub(super) struct BlobsBytes {
    ends: Vec<u8>,
    bytes: Vec<u8>,
}

impl BlobsBytes {
    /// Appends bytes.
    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.bytes.extend(bytes);
        self.ends.extend(narrow(self.bytes.len()).to_le_bytes());
    }

    /// A view of what was built.
    #[must_use]
    pub(super) fn view(&self) -> Blobs<'_> {
        Blobs { ends: Words(&self.ends), bytes: &self.bytes }
    }
}

/// The bytes of 32-bit numbers.
pub(super) fn words(numbers: impl IntoIterator<Item = u32>) -> Vec<u8> {
    numbers.into_iter().flat_map(u32::to_le_bytes).collect()
}

fn narrow(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
