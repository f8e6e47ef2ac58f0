package id.sahkan.kubernetes;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.util.Map;
import java.util.Optional;

/// The API's own description of each kind, as its Java client carries it.
final class Schema {

    private static final Map<String, Class<?>> KINDS = Map.of(
            "v1 Namespace", V1Namespace.class,
            "v1 ConfigMap", V1ConfigMap.class,
            "v1 Service", V1Service.class,
            "v1 ServiceAccount", V1ServiceAccount.class,
            "v1 PersistentVolumeClaim", V1PersistentVolumeClaim.class,
            "apps/v1 Deployment", V1Deployment.class,
            "batch/v1 Job", V1Job.class,
            "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget.class,
            "autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class,
            "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy.class);

    private Schema() {}

    /// What the API would refuse: unknown or missing fields, and values of another type.
    static Optional<String> trouble(Map<String, Object> manifest) {
        String kind = manifest.get("apiVersion") + " " + manifest.get("kind");
        Class<?> model = KINDS.get(kind);
        if (model == null) {
            return Optional.of("no schema for " + kind);
        }
        JsonElement json = new Gson().toJsonTree(manifest);
        try {
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
            var _ = JSON.getGson().fromJson(json, model);
            return Optional.empty();
        } catch (ReflectiveOperationException refused) {
            Throwable cause = refused.getCause() == null ? refused : refused.getCause();
            return Optional.of(String.valueOf(cause.getMessage()));
        } catch (JsonParseException | IllegalArgumentException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }
}
