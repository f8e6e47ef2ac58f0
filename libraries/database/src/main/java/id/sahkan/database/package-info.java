/// What every program with tables of its own needs: how they are made, how time stands in them, and whose rows are
/// seen.
@NullMarked
package id.sahkan.database;

import org.jspecify.annotations.NullMarked;
