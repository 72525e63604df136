package cn.anxue.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Floors, roof and doors: who may know whom, and who may come in. */
class ArchitectureTest {
    private static final int COLLABORATORS_MAX = 5;
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.anxue");

    @Test
    void letsEachRoomKnowOnlyTheRoomsListed() {
        classes()
                .should(holding("know only the rooms listed for theirs", (type, fail) -> {
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass().getBaseComponentType();
                        if (target.getPackageName().startsWith("cn.anxue")
                                && !Rooms.mayKnow(type.getPackageName(), target.getPackageName())) {
                            fail.accept(type, dependency.getDescription());
                        }
                    }
                }))
                .check(HOUSE);
    }

    @Test
    void listsEveryRoom() {
        Set<String> found = new TreeSet<>(Set.of(""));
        HOUSE.forEach(type -> found.add(Rooms.of(type.getPackageName())));
        found.remove("web");
        found.removeAll(Rooms.all());

        Assertions.assertEquals(Set.of(), found, "rooms nobody listed");
    }

    @Test
    void hasNoCycles() {
        SlicesRuleDefinition.slices()
                .assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        String name = type.getPackageName();
                        return SliceIdentifier.of(Rooms.of(name), Rooms.isWeb(name) ? "web" : "room");
                    }

                    @Override
                    public String getDescription() {
                        return "rooms";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void injectsThroughConstructorsOnly() {
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(ConfigProperty.class)
                .check(HOUSE);
    }

    @Test
    void keepsRepositoriesWithinTheirRoom() {
        classes()
                .that()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void keepsEntitiesFromPointingAcrossRooms() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(holding("hold typed ids of other rooms' things", (type, fail) -> {
                    for (JavaField field : type.getFields()) {
                        JavaClass held = field.getRawType();
                        if (held.isAnnotatedWith(Entity.class)
                                && !Rooms.of(held.getPackageName()).equals(Rooms.of(type.getPackageName()))) {
                            fail.accept(type, field.getDescription());
                        }
                    }
                }))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void closesEveryResourceAndOpensItByMethod() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should(holding("deny all but what each method allows", (type, fail) -> {
                    if (!type.isAnnotatedWith(DenyAll.class)) {
                        fail.accept(type, type.getName() + " lacks @DenyAll");
                    }
                    for (JavaMethod method : type.getMethods()) {
                        if (isEndpoint(method)
                                && !method.isAnnotatedWith(RolesAllowed.class)
                                && !method.isAnnotatedWith(PermitAll.class)) {
                            fail.accept(type, method.getFullName() + " says of nobody that he may call it");
                        }
                    }
                }))
                .check(HOUSE);
    }

    @Test
    void keepsEndpointsInWebPackages() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .resideInAPackage("..web..")
                .check(HOUSE);
    }

    @Test
    void givesBeansFiveCollaboratorsAtMost() {
        classes()
                .that(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("are beans") {
                    @Override
                    public boolean test(JavaClass type) {
                        return List.of(
                                        ApplicationScoped.class,
                                        RequestScoped.class,
                                        Singleton.class,
                                        Dependent.class,
                                        Path.class)
                                .stream()
                                .anyMatch(type::isAnnotatedWith);
                    }
                })
                .should(holding("have one constructor with at most five parameters", (type, fail) -> {
                    if (type.getConstructors().size() > 1) {
                        fail.accept(type, type.getName() + " has several constructors; CDI silently takes one");
                    }
                    for (JavaConstructor constructor : type.getConstructors()) {
                        if (constructor.getParameters().size() > COLLABORATORS_MAX) {
                            fail.accept(type, constructor.getFullName());
                        }
                    }
                }))
                .check(HOUSE);
    }

    private static boolean isEndpoint(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private static ArchCondition<JavaClass> holding(
            String description, BiConsumer<JavaClass, BiConsumer<JavaClass, String>> rule) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                rule.accept(type, (where, what) -> events.add(SimpleConditionEvent.violated(where, what)));
            }
        };
    }
}
