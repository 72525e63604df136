package cn.anxue.rule;

import cn.anxue.Tokens;
import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Decision;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.region.RuleBook;
import cn.anxue.region.RuleRow;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Rules proposed and decided at 410902, far ahead, so that they bear on no other test. */
public final class RuleCaseFixtures {
    public static final String REGION = "410902";

    /** A key whose value other tests do not look at. */
    public static final String KEY = "lists.whiteTests";

    private static final int DAYS_EACH = 5;
    private static final int FIRST_DAY = 400;
    private static final AtomicInteger GIVEN = new AtomicInteger();

    private RuleCaseFixtures() {}

    public static LocalDate today() {
        return service(Today.class).date();
    }

    /** A span of four days in which nobody has laid down anything. */
    public static RuleDraft aDraft() {
        LocalDate from = today().plusDays(FIRST_DAY + (long) DAYS_EACH * GIVEN.incrementAndGet());
        return draft(KEY, "true", from, from.plusDays(DAYS_EACH - 1L));
    }

    public static RuleDraft draft(String key, String value, LocalDate from, @Nullable LocalDate until) {
        return new RuleDraft(REGION, key, json(value), "华教〔2026〕测试号", from, until);
    }

    public static ApprovalId proposed(RuleDraft draft) {
        clear(draft.key());
        return service(RuleService.class).propose(Tokens.caller("officer.test"), draft);
    }

    public static RuleRow enacted(RuleDraft draft) {
        ApprovalId id = proposed(draft);
        approve(id);
        return service(RuleBook.class).fromProposal(id.value()).orElseThrow();
    }

    public static void approve(ApprovalId id) {
        decide(Tokens.caller("approver.test"), id);
    }

    public static void decide(Caller approver, ApprovalId id) {
        service(ApprovalService.class).decide(approver, id, Decision.APPROVE, "");
    }

    /** Nothing waits for a decision there any more. */
    public static void clear(String key) {
        service(ApprovalService.class)
                .overtake(Caller.SYSTEM, RuleService.KIND, RuleService.subject(REGION, key), "测试");
    }

    public static JsonNode json(String text) {
        try {
            return service(ObjectMapper.class).readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static <T> T service(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
