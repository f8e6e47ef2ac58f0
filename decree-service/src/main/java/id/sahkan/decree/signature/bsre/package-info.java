/// The signing service of the state (BSrE, e-sign v2).
@NullMarked
package id.sahkan.decree.signature.bsre;

import org.jspecify.annotations.NullMarked;
