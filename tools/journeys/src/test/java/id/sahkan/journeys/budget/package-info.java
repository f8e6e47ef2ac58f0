/// What one application costs, counted and held to limits that stand in `docs/budget.md`.
@NullMarked
package id.sahkan.journeys.budget;

import org.jspecify.annotations.NullMarked;
