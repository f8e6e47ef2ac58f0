package id.sahkan.messaging.stream;

import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;

/// Subscribes to Kafka beside the start-up instead of in it. The binder asks the broker about its topics and waits for
/// minutes when there is none; meanwhile the service can take requests, because events leave through the journal.
final class BackgroundBindings implements BeanDefinitionRegistryPostProcessor {

    /// The name under which Spring Cloud Stream registers its own.
    private static final String REPLACED = "inputBindingLifecycle";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        // Its own definition comes with the configuration classes, after this call.
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        if (factory instanceof BeanDefinitionRegistry registry && registry.containsBeanDefinition(REPLACED)) {
            registry.removeBeanDefinition(REPLACED);
            registry.registerBeanDefinition(
                    REPLACED,
                    BeanDefinitionBuilder.rootBeanDefinition(Subscription.class)
                            .setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR)
                            .addDependsOn("bindingService")
                            .getBeanDefinition());
        }
    }

    /// Starts on its own thread; a broker that is away is asked again by the binder until it answers.
    static final class Subscription extends InputBindingLifecycle {

        Subscription(BindingService bindings, Map<String, Bindable> bindables) {
            super(bindings, bindables);
        }

        @Override
        public void start() {
            Thread.ofPlatform().name("subscribe").daemon().start(super::start);
        }
    }
}
