package cn.anxue.failure;

import cn.anxue.failure.Claims.Checked;
import cn.anxue.fee.order.OrderId;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import cn.anxue.page.Page;
import cn.anxue.privacy.Look;
import cn.anxue.privacy.Looks;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes claims that our records do not know, and checks all of them. */
@ApplicationScoped
@Transactional
public class ClaimService {
    private final Supervised supervised;
    private final Claims claims;
    private final Looks looks;
    private final FailureService.Trail trail;

    ClaimService(Supervised supervised, Claims claims, Looks looks, FailureService.Trail trail) {
        this.supervised = supervised;
        this.claims = claims;
        this.looks = looks;
        this.trail = trail;
    }

    /** A claim for money paid outside custody, or for an order our records left out. */
    public Claim add(Caller caller, FailureId id, ClaimDraft draft) {
        Failure failure = supervised.lock(caller, id);
        failure.requireClaimsOpen();
        if (draft.evidence().isBlank()) {
            throw new ProblemException(FailureProblem.CLAIM_NEEDS_EVIDENCE, "/evidence", Map.of());
        }
        if (!draft.claimed().isPositive()) {
            throw new ProblemException(RequestProblem.INVALID_AMOUNT, "/claimed", Map.of());
        }
        Violations refused = new Violations();
        ClaimRules.check(draft.claimant(), refused);
        ClaimRules.length(draft.evidence(), ClaimRules.EVIDENCE_MAX, "/evidence", refused);
        refused.throwIfAny();
        if (claims.insert(id, List.of(draft)) == 0) {
            throw new ProblemException(RequestProblem.CONFLICT, "/orderId", Map.of());
        }
        trail.note(caller, "failure.claim_added", failure);
        return claims.last(id);
    }

    /** Checks claims by their numbers, all or none; can be done again until a plan stands on them. */
    public void check(Caller caller, FailureId id, List<Check> checks) {
        Failure failure = supervised.lock(caller, id);
        failure.requireClaimsOpen();
        Map<Integer, Claim> found = claims
                .lock(id, checks.stream().map(Check::number).toList())
                .stream()
                .collect(Collectors.toMap(Claim::number, Function.identity()));
        Violations refused = new Violations();
        List<Checked> checked = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            Claim claim = found.get(check.number());
            if (claim == null) {
                refused.add("/" + i + "/number", FailureProblem.CLAIM_UNKNOWN, Map.of("number", check.number()));
            } else if (isSound(claim, check, "/" + i, refused)) {
                checked(claim, check, "/" + i, refused).ifPresent(checked::add);
            }
        }
        refused.throwIfAny();
        claims.check(checked, caller.id());
        trail.note(caller, "failure.claims_checked", failure);
    }

    /** Takes all unchecked claims that come from our own records at what these say. */
    public int acceptRecorded(Caller caller, FailureId id) {
        supervised.lock(caller, id);
        List<Check> checks = claims.of(id).stream()
                .filter(claim -> claim.state() == ClaimState.OPEN
                        && claim.recorded().isPositive()
                        && claim.claimant().payee() != null)
                .map(claim -> new Check(claim.number(), claim.recorded(), null, null))
                .toList();
        if (!checks.isEmpty()) {
            check(caller, id, checks);
        }
        return checks.size();
    }

    /** By number; who is owed is for the resource to mask. */
    public Page<Claim> page(Caller caller, FailureId id, int after, int limit) {
        supervised.see(caller, id);
        return Page.of(claims.page(id, after, limit + 1), limit, claim -> Integer.toString(claim.number()));
    }

    /** One claim in clear, for a reason that its family can read. */
    public Claim look(Caller caller, FailureId id, int number, String reason) {
        Failure failure = supervised.lock(caller, id);
        Claim claim = claims.get(id, number);
        looks.record(
                caller,
                List.of(new Look(
                        "claim", claim.id().value(), List.of("claimant", "payee"), reason, failure.regionCode())));
        return claim;
    }

    /** The claim that stands on a family's order; scope is checked by whoever read the order. */
    public Optional<Claim> of(OrderId order) {
        return claims.of(order).stream().findFirst();
    }

    /** What can be said of a check without regard to how far its claim is. */
    private static boolean isSound(Claim claim, Check check, String pointer, Violations refused) {
        int before = refused.list().size();
        if (check.verified().isNegative()) {
            refused.add(pointer + "/verified", RequestProblem.INVALID_AMOUNT);
        } else if (check.verified().compareTo(claim.claimed()) > 0) {
            Map<String, String> facts = Map.of("claimed", claim.claimed().decimal());
            refused.add(pointer + "/verified", FailureProblem.VERIFIED_BEYOND_CLAIM, facts);
        }
        String remark = check.remark();
        if (remark != null) {
            ClaimRules.length(remark, ClaimRules.REMARK_MAX, pointer + "/remark", refused);
        }
        ClaimRules.check(check.payee(), pointer + "/payee", refused);
        return refused.list().size() == before;
    }

    private static Optional<Checked> checked(Claim claim, Check check, String pointer, Violations refused) {
        boolean owed = check.verified().isPositive();
        ClaimState next = owed ? ClaimState.VERIFIED : ClaimState.REJECTED;
        if (!claim.state().canBecome(next)) {
            refused.add(pointer, FailureProblem.CLAIM_STATE, Map.of("state", claim.state()));
            return Optional.empty();
        }
        if (!owed && isBlank(check.remark())) {
            refused.add(pointer + "/remark", FailureProblem.CLAIM_NEEDS_REASON);
            return Optional.empty();
        }
        Claimant claimant = check.payee() == null
                ? claim.claimant()
                : claim.claimant().paidAt(Objects.requireNonNull(check.payee()));
        if (owed && claimant.payee() == null) {
            refused.add(pointer + "/payee", FailureProblem.CLAIM_NEEDS_PAYEE);
            return Optional.empty();
        }
        Money verified = owed ? check.verified() : new Money(0, claim.claimed().currency());
        return Optional.of(new Checked(claim, next, verified, claimant, check.remark()));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
