/// What every program with tables of its own needs: how they are made, and how time stands in them.
@NullMarked
package id.sahkan.database;

import org.jspecify.annotations.NullMarked;
