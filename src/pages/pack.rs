//! Blocks of pieces flow into columns: a block stays whole where a column has room for it.

/// How high a block's head and its pieces are; a piece has the gap to the one before it within its height.
pub(super) struct Block {
    pub(super) head: f32,
    pub(super) pieces: Vec<f32>,
}

/// How high columns are, and the gap between two blocks of one.
#[derive(Clone, Copy)]
pub(super) struct Room {
    pub(super) height: f32,
    pub(super) gap: f32,
}

/// Pieces of a block in a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Run {
    pub(super) block: usize,
    pub(super) from: usize,
    pub(super) to: usize,
    /// From the top of the column.
    pub(super) top: f32,
    pub(super) height: f32,
}

impl Block {
    fn height(&self, from: usize, to: usize) -> f32 {
        self.head + self.pieces.get(from..to).unwrap_or_default().iter().sum::<f32>()
    }

    fn whole(&self) -> f32 {
        self.height(0, self.pieces.len())
    }
}

/// Fills columns, with as few pages of so many columns as possible; those of the last page as evenly as they can be.
///
/// Blocks are torn apart only where that saves a page.
pub(super) fn pack(blocks: &[Block], columns: usize, room: Room) -> Vec<Vec<Run>> {
    let pages = |packed: &[Vec<Run>]| packed.len().div_ceil(columns);
    let whole = fill(blocks, room, true);
    let torn = fill(blocks, room, false);
    let keep = pages(&whole) <= pages(&torn);
    let full = if keep { whole } else { torn };
    let before = (pages(&full).max(1) - 1) * columns;
    // What stands on the last page begins in the middle of a block perhaps; then its columns stay full.
    let Some(first) = full.get(before).and_then(|column| column.first()).filter(|run| run.from == 0) else {
        return full;
    };
    let last = even(blocks.get(first.block..).unwrap_or_default(), columns, room, keep);
    let shifted = |run: Run| Run { block: run.block + first.block, ..run };
    let last = last.into_iter().map(|column| column.into_iter().map(shifted).collect());
    full.iter().take(before).cloned().chain(last).collect()
}

/// The lowest columns that hold everything on one page.
fn even(blocks: &[Block], columns: usize, room: Room, keep: bool) -> Vec<Vec<Run>> {
    let whole = blocks.iter().map(Block::whole).filter(|height| *height <= room.height);
    let (mut low, mut high) = (whole.fold(0.0_f32, f32::max), room.height);
    let fill = |height: f32| fill(blocks, Room { height, ..room }, keep);
    if fill(low).len() <= columns {
        high = low;
    }
    for _ in 0..12 {
        let middle = f32::midpoint(low, high);
        if fill(middle).len() <= columns { high = middle } else { low = middle }
    }
    fill(high)
}

/// Fills columns of a height one after the other.
fn fill(blocks: &[Block], room: Room, keep_whole: bool) -> Vec<Vec<Run>> {
    let mut columns: Vec<Vec<Run>> = Vec::new();
    let mut column: Vec<Run> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let mut from = 0;
        loop {
            let top = column.last().map_or(0.0, |last| last.top + last.height + room.gap);
            let fresh = column.is_empty();
            let fits = |to: usize| top + block.height(from, to) <= room.height + 0.01;
            // A block that has a column for itself is not torn apart.
            let keep = keep_whole && from == 0 && block.whole() <= room.height;
            let count = block.pieces.len();
            let mut to = (from..=count).rev().find(|to| fits(*to) && (*to > from || count == 0)).unwrap_or(from);
            if !fresh && ((keep && to < count) || (to == from && count > 0)) {
                columns.push(std::mem::take(&mut column));
                continue;
            }
            if to == from && from < count {
                to = from + 1;
            }
            column.push(Run { block: index, from, to, top, height: block.height(from, to) });
            from = to;
            if from >= count {
                break;
            }
            columns.push(std::mem::take(&mut column));
        }
    }
    if !column.is_empty() {
        columns.push(column);
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(pieces: &[f32]) -> Block {
        Block { head: 10.0, pieces: pieces.to_vec() }
    }

    fn check(blocks: &[Block], columns: usize, height: f32) -> Vec<Vec<(usize, usize, usize)>> {
        let packed = pack(blocks, columns, Room { height, gap: 30.0 });
        for run in packed.iter().flatten() {
            assert!(run.top + run.height <= height + 0.1 || run.to - run.from == 1, "{run:?} in {height}");
        }
        packed.iter().map(|column| column.iter().map(|run| (run.block, run.from, run.to)).collect()).collect()
    }

    #[test]
    fn what_fits_is_spread_evenly_and_stays_whole() {
        let blocks = [block(&[50.0]), block(&[50.0]), block(&[50.0])];
        assert_eq!(check(&blocks, 3, 400.0), [[(0, 0, 1)], [(1, 0, 1)], [(2, 0, 1)]]);
    }

    #[test]
    fn a_block_that_is_higher_than_a_column_goes_on_in_the_next_one() {
        let blocks = [block(&[60.0, 60.0, 60.0]), block(&[20.0])];
        assert_eq!(check(&blocks, 2, 140.0), [vec![(0, 0, 2)], vec![(0, 2, 3), (1, 0, 1)]]);
    }

    #[test]
    fn a_piece_higher_than_a_column_is_placed_once() {
        let blocks = [block(&[500.0, 20.0])];
        assert_eq!(check(&blocks, 2, 100.0), [[(0, 0, 1)], [(0, 1, 2)]]);
    }
}
