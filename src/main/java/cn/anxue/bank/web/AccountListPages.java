package cn.anxue.bank.web;

import cn.anxue.bank.reconciliation.AccountBoard;
import cn.anxue.bank.reconciliation.DaySheets;
import cn.anxue.bank.reconciliation.DayState;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Page;
import cn.anxue.web.Pages;
import cn.anxue.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Supervised accounts as a bank, or an officer of the supervising district, works through them. */
@Path("/console/bank")
@DenyAll
@Produces(Pages.HTML)
public class AccountListPages {
    @CheckedTemplate(basePath = "bank")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance accounts(Accounts sheet);
    }

    /** What the page shows. */
    public record Accounts(Page<AccountBoard.Row> page, List<DaySheets.Row> sheet, LocalDate day, Typed filter) {
        public List<Purpose> purposes() {
            return List.of(Purpose.values());
        }

        public List<DayState> states() {
            return List.of(DayState.values());
        }
    }

    private final AccountBoard board;
    private final DaySheets sheets;
    private final CurrentCaller caller;
    private final Today today;

    AccountListPages(AccountBoard board, DaySheets sheets, CurrentCaller caller, Today today) {
        this.board = board;
        this.sheets = sheets;
        this.caller = caller;
        this.today = today;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.BANK_GROUP})
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        Typed filter = Typed.of(uri.getQueryParameters());
        var search = new AccountBoard.Search(
                filter.textOrNull("q"),
                filter.choiceOrNull(Purpose.values(), "purpose"),
                filter.choiceOrNull(DayState.values(), "day"),
                filter.is("broken", "true"));
        LocalDate asked = filter.dayOrNull("date");
        LocalDate day = asked == null || asked.isAfter(today.date()) ? today.date() : asked;
        return Pages.show(Templates.accounts(new Accounts(
                board.page(caller.get(), search, filter.textOrNull("after"), filter.limit()),
                sheets.of(caller.get(), null, day),
                day,
                filter)));
    }
}
