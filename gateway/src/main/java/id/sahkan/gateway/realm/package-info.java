/// What the identity provider knows of us, brought to the reviewed file. Part of no request.
@NullMarked
package id.sahkan.gateway.realm;

import org.jspecify.annotations.NullMarked;
