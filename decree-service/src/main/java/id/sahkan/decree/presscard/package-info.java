/// Cards for journalists whom a decree in force names: as a paper, as an SD-JWT VC for a wallet, and the list
/// that says which are no longer good.
@NullMarked
package id.sahkan.decree.presscard;

import org.jspecify.annotations.NullMarked;
