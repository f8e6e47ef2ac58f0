/// What every program with tables of its own needs: how they are made, how time stands in them, whose rows are seen,
/// and what waits for a commit.
@NullMarked
package id.sahkan.database;

import org.jspecify.annotations.NullMarked;
