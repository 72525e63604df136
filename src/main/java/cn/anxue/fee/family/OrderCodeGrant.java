package cn.anxue.fee.family;

import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.order.People;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.GrantAnswer;
import cn.anxue.identity.OAuthError;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.identity.TokenIssuer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A family's token for the reference of its order and the code sent to the guardian's phone. */
@ApplicationScoped
public class OrderCodeGrant {
    /** The OAuth grant type. */
    public static final String TYPE = "urn:anxue:order-code";

    private static final OrderId NOBODYS = new OrderId(new UUID(0, 0));
    private static final int TEXT_MAX = 64;

    private final OrderReferences references;
    private final OrderRegister register;
    private final People people;
    private final CodeStore codes;
    private final TokenIssuer issuer;

    OrderCodeGrant(
            OrderReferences references, OrderRegister register, People people, CodeStore codes, TokenIssuer issuer) {
        this.references = references;
        this.register = register;
        this.people = people;
        this.codes = codes;
        this.issuer = issuer;
    }

    /** Unknown, wrong, spent and expired get one answer; a wrong code counts as a try and is kept so. */
    @Transactional
    public GrantAnswer grant(String reference, String code) {
        if (reference.length() > TEXT_MAX || code.length() > TEXT_MAX) {
            return new GrantAnswer.Refused(OAuthError.INVALID_REQUEST);
        }
        return prove(reference, code)
                .<GrantAnswer>map(family -> new GrantAnswer.Granted(issuer.issue(family)))
                .orElse(new GrantAnswer.Refused(OAuthError.INVALID_GRANT));
    }

    /** The family whose code it is; the code is used up. */
    Optional<Caller> prove(String reference, String code) {
        if (reference.length() > TEXT_MAX || code.length() > TEXT_MAX) {
            return Optional.empty();
        }
        Optional<OrderId> order = references.find(reference);
        return codes.use(order.orElse(NOBODYS), code.strip())
                ? order.map(register::view).map(this::family)
                : Optional.empty();
    }

    /** The same id for the same phone, which nobody can trace back to it without the key. */
    private Caller family(OrderView order) {
        ByteBuffer digest =
                ByteBuffer.wrap(people.digestOfPhone(order.guardian().phone()));
        digest.get();
        ActorId id = new ActorId(new UUID(digest.getLong(), digest.getLong()));
        return new Caller(
                id, "family", Set.of(Role.FAMILY), new Scope.Order(order.id().value()));
    }
}
