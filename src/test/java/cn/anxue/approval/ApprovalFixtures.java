package cn.anxue.approval;

import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Proposals and people to decide on them. */
public final class ApprovalFixtures {
    public static final String REGION = "410902";

    private ApprovalFixtures() {}

    /** Something nobody else has proposed yet, which no room acts on. */
    public static Proposal aProposal() {
        return new Proposal("test.thing", "thing", UUID.randomUUID(), REGION, Map.of("amount", "100.00"));
    }

    public static Caller officer() {
        return caller(Role.OFFICER, REGION);
    }

    public static Caller approver() {
        return caller(Role.APPROVER, REGION);
    }

    /** A person who is nowhere recorded; services believe the caller they are given. */
    public static Caller caller(Role role, String regionCode) {
        ActorId id = ActorId.next();
        return new Caller(id, role.group() + ".fixture", Set.of(role), new Scope.Region(regionCode));
    }
}
