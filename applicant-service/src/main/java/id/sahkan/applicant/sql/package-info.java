/// How instants and JSON columns cross the border to PostgreSQL.
@NullMarked
package id.sahkan.applicant.sql;

import org.jspecify.annotations.NullMarked;
