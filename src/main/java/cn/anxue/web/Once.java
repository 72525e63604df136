package cn.anxue.web;

import cn.anxue.id.Uuid7;
import cn.anxue.idempotency.IdempotencyKey;
import cn.anxue.idempotency.IdempotencyProblem;
import cn.anxue.idempotency.IdempotencyRecords;
import cn.anxue.idempotency.KeptAnswer;
import cn.anxue.identity.ActorId;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does what a form asks for once, however often it is sent: by a double click, a reload, the back button. Each form carries
 * a key in a hidden field, which the tag {@code once} of our templates writes. A form that was refused leaves nothing and may
 * be sent again under its key.
 */
@Named("once")
@ApplicationScoped
public class Once {
    private static final int SEE_OTHER = 303;

    private final IdempotencyRecords records;

    Once(IdempotencyRecords records) {
        this.records = records;
    }

    /** One that no form has yet. */
    public String key() {
        return Uuid7.next().toString();
    }

    /** The page the act leads to, now or when it was done before. A form without a key of ours is simply done. */
    @Transactional
    String path(ActorId sender, SentForm form, Supplier<String> act) {
        if (form.key() == null || !isOurs(form.key())) {
            return act.get();
        }
        IdempotencyKey name = IdempotencyKey.of(sender, form.name(), form.key());
        KeptAnswer before = claim(name, form.digest());
        if (before != null) {
            return Objects.requireNonNull(before.location());
        }
        String path = act.get();
        records.answer(name, new KeptAnswer(SEE_OTHER, path, ""));
        return path;
    }

    private @Nullable KeptAnswer claim(IdempotencyKey name, byte[] digest) {
        try {
            return records.claim(name, digest);
        } catch (ProblemException e) {
            throw e.kind() == IdempotencyProblem.IDEMPOTENCY_KEY_REUSED
                    ? new ProblemException(WebProblem.FORM_SENT_BEFORE)
                    : e;
        }
    }

    private static boolean isOurs(String key) {
        try {
            return UUID.fromString(key).version() > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
