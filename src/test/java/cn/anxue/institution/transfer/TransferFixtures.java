package cn.anxue.institution.transfer;

import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Decisions;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.region.Authorities;
import cn.anxue.region.Department;
import io.quarkus.arc.Arc;
import java.util.List;

/** Agreements between the education authorities of two regions. */
public final class TransferFixtures {
    private TransferFixtures() {}

    /** Taking effect so many days from today. */
    public static TransferDraft draft(String toRegion, int daysAhead, InstitutionId... institutions) {
        return new TransferDraft(
                List.of(institutions),
                service(Authorities.class)
                        .ensure(toRegion, Department.EDUCATION)
                        .id(),
                "示例移交〔2026〕1号",
                null,
                service(Today.class).date().plusDays(daysAhead),
                false,
                null);
    }

    public static TransferView proposed(Caller officer, String toRegion, int daysAhead, InstitutionId... institutions) {
        return service(TransferService.class).propose(officer, draft(toRegion, daysAhead, institutions));
    }

    /** In force at once. */
    public static TransferView accepted(
            Caller officer, Caller acceptor, String toRegion, InstitutionId... institutions) {
        TransferView asked = proposed(officer, toRegion, 0, institutions);
        accept(acceptor, asked);
        return service(TransferRegister.class).get(officer, asked.id());
    }

    public static void accept(Caller acceptor, TransferView asked) {
        service(Decisions.class)
                .approve(acceptor, TransferService.KIND, asked.id().value());
    }

    private static <T> T service(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
