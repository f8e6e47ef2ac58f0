/// Whether the manifests under `deploy/kubernetes` are what the cluster's API and our own promises ask for.
@NullMarked
package id.sahkan.kubernetes;

import org.jspecify.annotations.NullMarked;
