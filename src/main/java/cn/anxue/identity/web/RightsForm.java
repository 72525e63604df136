package cn.anxue.identity.web;

import cn.anxue.identity.ActorView;
import cn.anxue.identity.IdentityProblem;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Rights as a form has them: boxes to tick, and one field for how far they reach. */
public class RightsForm {
    private static final String NAME = "[a-z0-9][a-z0-9._-]{1,62}";
    private static final String REGION = "\\d{6}(\\d{3}){0,2}";
    private static final String BANK = "\\d{12}";
    private static final int ROLES_MAX = 4;

    @RestForm("name")
    @Nullable
    String name;

    @RestForm("roles")
    @Nullable
    List<String> roles;

    @RestForm("reach")
    @Nullable
    String reach;

    @RestForm("version")
    @Nullable
    Long version;

    /** A box of the form. */
    public record Box(String value, Text label, boolean ticked) {}

    /** @param reach how far the actor reaches, as a form writes it */
    static RightsForm of(ActorView actor, String reach) {
        RightsForm form = new RightsForm();
        form.name = actor.name();
        form.roles = actor.roles().stream().map(Role::name).toList();
        form.reach = reach;
        form.version = actor.version();
        return form;
    }

    public String name() {
        return name == null ? "" : name;
    }

    public String reach() {
        return reach == null ? "" : reach;
    }

    public long version() {
        return version == null ? -1 : version;
    }

    /** Families are no actors. */
    public List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role != Role.FAMILY) {
                boolean ticked = roles != null && roles.contains(role.name());
                boxes.add(new Box(role.name(), CallerLine.role(role), ticked));
            }
        }
        return boxes;
    }

    String checkedName() {
        if (!name().matches(NAME)) {
            throw new ProblemException(IdentityProblem.NAME_FORM);
        }
        return name();
    }

    Set<Role> held() {
        Set<String> known = Stream.of(Role.values()).map(Role::name).collect(Collectors.toSet());
        if (roles == null || roles.size() > ROLES_MAX || !known.containsAll(roles)) {
            throw new ProblemException(IdentityProblem.ROLES_DO_NOT_FIT);
        }
        return roles.stream().map(Role::valueOf).collect(Collectors.toSet());
    }

    /** Twelve digits are a bank to a bank's role and a village to others. */
    Scope scope() {
        String text = reach().strip();
        if (text.isEmpty()) {
            return new Scope.None();
        }
        if (held().contains(Role.BANK) && text.matches(BANK)) {
            return new Scope.Bank(text);
        }
        if (text.matches(REGION)) {
            return new Scope.Region(text);
        }
        try {
            return new Scope.Institution(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new ProblemException(IdentityProblem.ROLES_DO_NOT_FIT);
        }
    }
}
