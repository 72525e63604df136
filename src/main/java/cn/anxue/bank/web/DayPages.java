package cn.anxue.bank.web;

import cn.anxue.bank.BookedLine;
import cn.anxue.bank.BookedLines;
import cn.anxue.bank.reconciliation.AccountBoard;
import cn.anxue.bank.reconciliation.Break;
import cn.anxue.bank.reconciliation.BreakState;
import cn.anxue.bank.reconciliation.DayClosing;
import cn.anxue.bank.reconciliation.DayDetail;
import cn.anxue.bank.reconciliation.DayState;
import cn.anxue.bank.reconciliation.Reconciliations;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.money.Money;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import cn.anxue.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A day of an account: bank, book and claims side by side, what does not agree, and the closing. */
@Path("/console/bank/accounts/{account}/days/{date}")
@DenyAll
@Produces(Pages.HTML)
public class DayPages {
    private static final String NUMBER = "[0-9]{6,32}";
    private static final int LINES_MAX = 100;

    @CheckedTemplate(basePath = "bank")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance day(Sheet sheet, Typed typed, @Nullable Text said);
    }

    /** What the page shows. */
    public record Sheet(AccountBoard.Row account, DayDetail detail, Page<BookedLine> lines, boolean officer) {
        /** Open, and nobody has carried them over. */
        public List<Break> inTheWay() {
            return detail.breaks().stream()
                    .filter(one -> one.state() == BreakState.OPEN && one.carriedReason() == null)
                    .toList();
        }

        public boolean agrees() {
            Money difference = detail.day().difference();
            return difference != null && difference.isZero();
        }

        /** What was typed to carry it over. */
        public String typedReason(Typed typed, Break one) {
            return typed.of("reason-" + one.id());
        }

        /** What is to be done now, in a sentence. */
        public Text next() {
            List<Break> left = inTheWay();
            if (!left.isEmpty()) {
                return ReconciliationWords.todo(left.get(0).kind());
            }
            return switch (detail.day().state()) {
                case OPEN ->
                    detail.day().bank() == null
                            ? Text.of("等银行送来当日对账单。", "The bank's statement of the day has not come.")
                            : Text.of("三方尚未一致，核对当日流水。", "The three do not agree yet: check the lines.");
                case BALANCED -> Text.of("三方一致，可以关账。", "The three agree: the day can be closed.");
                case CLOSED -> Text.of("已关账，无事可做。", "The day is closed; nothing is to be done.");
            };
        }

        public LocalDate before() {
            return detail.day().day().minusDays(1);
        }

        public LocalDate after() {
            return detail.day().day().plusDays(1);
        }

        public boolean hasAfter() {
            return !after().isAfter(detail.asOf());
        }

        public boolean mayClose() {
            return officer && detail.day().state() != DayState.CLOSED;
        }
    }

    private final Reconciliations days;
    private final DayClosing closing;
    private final BookedLines lines;
    private final AccountBoard board;
    private final Desk desk;

    DayPages(Reconciliations days, DayClosing closing, BookedLines lines, AccountBoard board, Desk desk) {
        this.days = days;
        this.closing = closing;
        this.lines = lines;
        this.board = board;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.BANK_GROUP})
    @Operation(hidden = true)
    public Response get(
            @RestPath @Pattern(regexp = NUMBER) String account,
            @RestPath LocalDate date,
            @RestQuery @Size(max = 100) @Nullable String after) {
        return Pages.show(page(account, date, after, Typed.NOTHING, null));
    }

    @POST
    @Path("/closing")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(
            @RestPath @Pattern(regexp = NUMBER) String account,
            @RestPath LocalDate date,
            @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return desk.act(
                () -> {
                    List<DayClosing.CarryOver> carried = days.day(desk.caller(), account, date).breaks().stream()
                            .filter(one -> typed.textOrNull("reason-" + one.id()) != null)
                            .map(one -> new DayClosing.CarryOver(one.id(), typed.text("reason-" + one.id())))
                            .toList();
                    closing.close(desk.caller(), account, date, carried);
                    return "/console/bank/accounts/" + account + "/days/" + date;
                },
                refused -> page(account, date, null, typed, Pages.said(refused)));
    }

    private TemplateInstance page(
            String account, LocalDate date, @Nullable String after, Typed typed, @Nullable Text said) {
        Caller asking = desk.caller();
        DayDetail detail = days.day(asking, account, date);
        var sheet = new Sheet(
                board.get(asking, account),
                detail,
                lines.ofDay(asking, account, date, Cursor.decodeNullable(after), LINES_MAX),
                asking.has(Role.OFFICER));
        return Templates.day(sheet, typed, said);
    }
}
