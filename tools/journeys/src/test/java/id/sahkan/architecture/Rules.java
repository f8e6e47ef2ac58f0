package id.sahkan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The arrows between modules, and what a core class may know.
final class Rules {

    /// A module's root package, and the packages of Sahkan that it may import besides its own.
    static final Map<String, List<String>> ARROWS = Map.ofEntries(
            entry("contracts", List.of()),
            entry("database", List.of()),
            entry("telemetry", List.of()),
            entry("http", List.of("database", "telemetry")),
            entry("signup", List.of()),
            entry("background", List.of("telemetry")),
            entry("messaging", List.of("background", "contracts", "database", "telemetry")),
            entry("applicant", List.of("background", "contracts", "database", "messaging", "http", "telemetry")),
            entry("verification", List.of("background", "contracts", "database", "messaging", "http", "telemetry")),
            entry("decree", List.of("background", "contracts", "database", "messaging", "http", "telemetry")),
            entry("notification", List.of("background", "contracts", "database", "messaging", "http", "telemetry")),
            entry("gateway", List.of("database", "telemetry")),
            entry("sample", List.of()),
            entry("bench", List.of("contracts", "messaging", "sample")),
            entry("launcher", List.of("contracts", "messaging", "sample")));

    private static final String[] EDGES = {
        "org.springframework..", "java.sql..", "javax.sql..", "java.net.http..", "jakarta..", "org.apache.kafka..",
    };

    private static final String WORKER = "id.sahkan.applicant.document.worker..";

    private static final DescribedPredicate<JavaClass> DECIDES = describe(
            "hold a static decide(state, command)",
            type -> type.getMethods().stream()
                    .anyMatch(method -> method.getName().equals("decide")
                            && method.getModifiers().contains(JavaModifier.STATIC)));

    private Rules() {}

    static ArchRule arrow(String module) {
        var outside = resideInAPackage("id.sahkan..").and(DescribedPredicate.not(resideInAPackage(root(module))));
        for (String allowed : ARROWS.get(module)) {
            outside = outside.and(DescribedPredicate.not(resideInAPackage(root(allowed))));
        }
        return noClasses()
                .that()
                .resideInAPackage(root(module))
                .should()
                .dependOnClassesThat(outside)
                .because("modules meet in contracts and messaging alone (docs/decisions/0001-four-services.md)");
    }

    /// What decides and what checks a dossier, and everything of ours that they touch, can be run in a test without a
    /// container.
    static ArchRule theCoreIsPure() {
        return classes()
                .that(DECIDES.or(resideInAPackage("id.sahkan.verification.rule..")))
                .should(new ArchCondition<JavaClass>("reach neither Spring, SQL, HTTP nor Kafka") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getTransitiveDependenciesFromSelf().stream()
                                .filter(Rules::startsInOurCode)
                                .filter(dependency -> resideInAnyPackage(EDGES).test(dependency.getTargetClass()))
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                    }
                })
                .because("edges call the core, never the other way; move the call to the controller or the store");
    }

    private static boolean startsInOurCode(Dependency dependency) {
        return dependency.getOriginClass().getPackageName().startsWith("id.sahkan");
    }

    static ArchRule contractsArePlainJava() {
        return noClasses()
                .that()
                .resideInAPackage("id.sahkan.contracts..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EDGES)
                .because("contracts are plain Java: anybody may read an event without our framework");
    }

    /// Besides its arrow: how a service answers, never what it stores.
    static ArchRule answeringKnowsNoTable() {
        return noClasses()
                .that()
                .resideInAPackage("id.sahkan.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.apache.kafka..")
                .because("http is shared for how services answer; what a service knows stays in the service");
    }

    /// Who in a service has threads of its own, and why neither `DueWork` nor `RepeatedTask` is it.
    static final Map<String, String> OWN_THREADS = Map.of(
            "applicant.document.PageDrawer", "claims files in batches and keeps a process for them between two looks",
            "applicant.document.WorkerPool", "requests wait for a process in it, in their order",
            "applicant.document.Workers", "ends a process whose time is over",
            "applicant.document.worker.Worker", "is a process of its own, which knows nothing of ours",
            "decree.DocumentConfiguration", "once, after the start",
            "decree.decree.NumbersOnFile", "once, after the start",
            "decree.dossier.ApplicantService", "reads several dossiers at once, for a request that waits",
            "notification.live.LiveConfiguration", "writes to open pages, one thread for each that is written to",
            "notification.live.LiveFeed", "reads Kafka for as long as it runs");

    private static final Set<String> OF_THREADS = Set.of(
            "java.lang.Thread.ofPlatform",
            "java.lang.Thread.ofVirtual",
            "java.lang.Thread.startVirtualThread",
            "java.lang.Thread.sleep",
            "java.lang.Thread.<init>",
            "java.util.Timer.<init>",
            "java.util.concurrent.CompletableFuture.delayedExecutor");

    /// Work that is due, and work that comes again, has one loop each: with a lease, a wait that grows, and an end.
    static ArchRule servicesHaveNoLoopsOfTheirOwn() {
        return classes()
                .that()
                .resideInAnyPackage(
                        "id.sahkan.applicant..",
                        "id.sahkan.verification..",
                        "id.sahkan.decree..",
                        "id.sahkan.notification..")
                .should(new ArchCondition<JavaClass>("neither wait nor make threads, nor be scheduled") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (OWN_THREADS.containsKey(outermost(type).substring("id.sahkan.".length()))) {
                            return;
                        }
                        type.getAccessesFromSelf().stream()
                                .filter(access -> OF_THREADS.contains(
                                                access.getTargetOwner().getName() + "." + access.getName())
                                        || access.getTargetOwner().getName().equals("java.util.concurrent.Executors"))
                                .forEach(access ->
                                        events.add(SimpleConditionEvent.violated(type, access.getDescription())));
                        type.getMethods().stream()
                                .filter(method ->
                                        method.isAnnotatedWith("org.springframework.scheduling.annotation.Scheduled"))
                                .forEach(method -> events.add(
                                        SimpleConditionEvent.violated(type, method.getFullName() + " is scheduled")));
                    }
                })
                .because("DueWork and RepeatedTask of libraries/background do it");
    }

    private static String outermost(JavaClass type) {
        return type.getName().split("\\$")[0];
    }

    /// The programs that a person starts by hand are no services: they read the clock of the machine.
    static ArchRule oneClock() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("id.sahkan.launcher..", "id.sahkan.sample..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time comes from the injected Clock, once per command, and enters the core with the command");
    }

    /// What a service needs of `messaging`: the journal it writes, the events that it is given, the words of a
    /// decision, and what it says of its own tables.
    static final Set<String> FACE_OF_MESSAGING = Set.of(
            "Journal",
            "EventHandler",
            "Incoming",
            "PoisonEventException",
            "CauseCode",
            "Decision",
            "RefusalCode",
            "Invariant",
            "Pipeline");

    /// Another type at the root is a decision, and then another one goes.
    static ArchRule messagingShowsItsFaceAlone() {
        return classes()
                .that()
                .resideInAPackage("id.sahkan.messaging")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should(new ArchCondition<JavaClass>("be one of " + FACE_OF_MESSAGING) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!FACE_OF_MESSAGING.contains(type.getSimpleName())) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " is public at the root of messaging"));
                        }
                    }
                })
                .because("a face is small: what serves a room lies in it, and what is no messaging in another library");
    }

    /// The types at the root of `messaging` are for everybody, what lies in its rooms is not; who runs the broker and
    /// checks journals by their key are tools.
    static ArchRule othersKnowTheFaceOfMessagingAlone() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("id.sahkan.messaging..", "id.sahkan.launcher..", "id.sahkan.bench..")
                .should()
                .dependOnClassesThat(resideInAPackage("id.sahkan.messaging.*.."))
                .because(
                        "a room may change without its neighbours; what a service needs stands in id.sahkan.messaging");
    }

    static ArchRule toolsKnowTwoRoomsOfMessaging() {
        return noClasses()
                .that()
                .resideInAnyPackage("id.sahkan.launcher..", "id.sahkan.bench..")
                .should()
                .dependOnClassesThat(resideInAPackage("id.sahkan.messaging.*..")
                        .and(resideOutsideOfPackages("id.sahkan.messaging.broker..", "id.sahkan.messaging.seal..")))
                .because("they need topics, accounts and rights of the broker, and the key of a journal's seals");
    }

    /// A library that decodes is an attacker's way in: it is reached in a process of its own alone.
    static ArchRule theWorkerAloneOpensStrangersFiles() {
        return noClasses()
                .that()
                .resideInAPackage("id.sahkan.applicant..")
                .and()
                .resideOutsideOfPackage(WORKER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.pdfbox..",
                        "javax.imageio..",
                        "java.awt..",
                        "com.drew..",
                        "com.twelvemonkeys..",
                        "com.idrsolutions..",
                        "org.jpedal..")
                .because("what a stranger sent is opened by a worker (docs/decisions/0010-strangers-files.md)");
    }

    /// What a file may take over there has nothing of the service in it.
    static ArchRule theWorkerIsPlainJava() {
        return noClasses()
                .that()
                .resideInAPackage(WORKER)
                .should()
                .dependOnClassesThat(resideInAnyPackage(EDGES)
                        .or(resideInAPackage("id.sahkan..").and(DescribedPredicate.not(resideInAPackage(WORKER)))))
                .because("a worker knows nothing and may reach nothing (docs/decisions/0010-strangers-files.md)");
    }

    /// `bench` turns bindings on and off to measure one side alone.
    static ArchRule oneRoomKnowsSpringCloudStream() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("id.sahkan.messaging.stream..", "id.sahkan.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.cloud.stream..", "org.springframework.integration..")
                .because("its internals are held in one place (docs/decisions/0005-own-relay.md)");
    }

    /// A service shows who it is in one way: with a token that is asked for within a time, and forgotten when refused.
    static ArchRule oneServiceAccountClient() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("id.sahkan.http..", "id.sahkan.gateway..")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("OAuth2AuthorizedClientManager")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("ClientRegistration")
                .because("ServiceClients of http makes the client of a service account, with its limits of time");
    }

    /// A transaction begins where a desk says so, by `TransactionOperations`; what must be within one says that it is.
    static ArchRule oneWayToBeginATransaction() {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        "id.sahkan.applicant..",
                        "id.sahkan.verification..",
                        "id.sahkan.decree..",
                        "id.sahkan.notification..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("TransactionTemplate")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("PlatformTransactionManager")
                .because("a desk begins a transaction by TransactionOperations");
    }

    static ArchRule anAnnotationBeginsNoTransaction() {
        return methods().should(new ArchCondition<>("be within a transaction if they are annotated") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getAnnotations().stream()
                        .filter(one -> one.getRawType().getSimpleName().equals("Transactional"))
                        .filter(one -> !one.get("propagation")
                                .filter(value -> value instanceof JavaEnumConstant kind
                                        && kind.name().equals("MANDATORY"))
                                .isPresent())
                        .forEach(_ -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " begins a transaction where nobody sees it")));
            }
        });
    }

    /// Rooms of one module are built on each other in one direction: no circle, also not through the module's root.
    static ArchRule noCircleOfRooms(String module) {
        return SlicesRuleDefinition.slices()
                .assignedFrom(new SliceAssignment() {
                    @Override
                    public String getDescription() {
                        return "rooms of " + module;
                    }

                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return resideInAPackage(root(module)).test(type)
                                ? SliceIdentifier.of(type.getPackageName())
                                : SliceIdentifier.ignore();
                    }
                })
                .should()
                .beFreeOfCycles()
                .because("a room in a circle cannot be understood, or changed, without the others");
    }

    private static String root(String module) {
        return "id.sahkan." + module + "..";
    }
}
