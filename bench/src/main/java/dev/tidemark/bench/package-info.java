/// `./tidemark bench`: measures what this project promises, each figure beside a baseline of the
/// same run, because absolute times say little about a machine that is not yours.
///
/// Door: [Bench], the program. Figures that were measured stand in `docs/measurements.md`.
@NullMarked
package dev.tidemark.bench;

import org.jspecify.annotations.NullMarked;
