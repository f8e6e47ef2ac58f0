package id.sahkan.bench.spine;

import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Journal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// A service that has nothing but the messaging module, set up by the same `messaging.yml` as the real ones. It
/// produces or consumes, as it is told on its input.
@SpringBootApplication
class SpineProgram {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Copying copying(JdbcClient jdbc) {
        return new Copying(jdbc);
    }

    @Bean
    Appending appending(Journal journal, JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        return new Appending(journal, jdbc, transaction, clock);
    }

    @Bean
    EventHandler handler(Copying copying) {
        return copying::handle;
    }

    public static void main(String[] args) throws IOException {
        try (var application = SpringApplication.run(SpineProgram.class, args);
                var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(Child.REPLY + "ready");
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                System.out.println(Child.REPLY + obey(application, line.split(" ", -1)));
            }
        } catch (RuntimeException | IOException failure) {
            failure.printStackTrace(System.err);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private static String obey(ConfigurableApplicationContext application, String[] command) throws IOException {
        var appending = application
                .getBeanProvider(Appending.class)
                .getIfAvailable(
                        () -> application.getAutowireCapableBeanFactory().createBean(Appending.class));
        return switch (command[0]) {
            case "append" -> appending.flatOut(Integer.parseInt(command[1]), Integer.parseInt(command[2]));
            case "pace" -> appending.paced(Integer.parseInt(command[1]), Integer.parseInt(command[2]));
            case "committed" -> Moments.write(appending.committed(), Path.of(command[1]));
            case "relay" -> relay(application.getBean("relay", SmartLifecycle.class), command[1]);
            case "sent" -> appending.awaitSent();
            case "count" -> Long.toString(application.getBean(Copying.class).count());
            case "consume" -> consume(application.getBean(BindingsLifecycleController.class), command[1]);
            case "applied" -> application.getBean(Copying.class).await(Long.parseLong(command[1]));
            case "moments" -> Moments.write(application.getBean(Copying.class).applied(), Path.of(command[1]));
            default -> throw new IllegalArgumentException(command[0]);
        };
    }

    private static String consume(BindingsLifecycleController bindings, String wanted) {
        bindings.changeState(
                "inbox-in-0",
                wanted.equals("on")
                        ? BindingsLifecycleController.State.STARTED
                        : BindingsLifecycleController.State.STOPPED);
        return wanted;
    }

    private static String relay(SmartLifecycle relay, String wanted) {
        if (wanted.equals("on")) {
            relay.start();
        } else {
            relay.stop();
        }
        return wanted;
    }
}
