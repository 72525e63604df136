package cn.anxue.enforcement.web;

import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.Heard;
import cn.anxue.enforcement.HearingOutcome;
import cn.anxue.enforcement.ListDraft;
import cn.anxue.enforcement.ListKind;
import cn.anxue.enforcement.SubjectKind;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Uscc;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A listing as a form has it: everything as typed, so that a refused form comes back whole. */
public class ListForm {
    private static final int TEXT_MAX = 1000;
    private static final String INVITE = "INVITE";

    @RestForm("list")
    @Nullable
    String list;

    @RestForm("kind")
    @Nullable
    String kind;

    @RestForm("uscc")
    @Nullable
    String uscc;

    @RestForm("name")
    @Nullable
    String name;

    @RestForm("address")
    @Nullable
    String address;

    @RestForm("basis")
    @Nullable
    String basis;

    @RestForm("until")
    @Nullable
    String until;

    @RestForm("hearing")
    @Nullable
    String hearing;

    @RestForm("heardOn")
    @Nullable
    String heardOn;

    @RestForm("statement")
    @Nullable
    String statement;

    @RestForm("publication")
    @Nullable
    String publication;

    public String list() {
        return text(list);
    }

    public String kind() {
        return text(kind);
    }

    public String uscc() {
        return text(uscc);
    }

    public String name() {
        return text(name);
    }

    public String address() {
        return text(address);
    }

    public String basis() {
        return text(basis);
    }

    public String until() {
        return text(until);
    }

    public String hearing() {
        return text(hearing);
    }

    public String heardOn() {
        return text(heardOn);
    }

    public String publication() {
        return text(publication);
    }

    public String statement() {
        return text(statement);
    }

    public List<SubjectKind> kinds() {
        return List.of(SubjectKind.values());
    }

    ListDraft draft(InstitutionRegister institutions) {
        ListKind kind = required(ListKind.class, list, "/list");
        boolean black = kind == ListKind.BLACK;
        boolean invite = black && (text(hearing).isEmpty() || text(hearing).equals(INVITE));
        Heard heard = black && !invite ? heard(hearing, heardOn, statement) : null;
        ListDraft.Way way = new ListDraft.Way(invite, heard, !text(publication).equals("SEPARATE"));
        return new ListDraft(kind, addressee(institutions), needed(basis, "/basis"), null, day(until, "/until"), way);
    }

    private Addressee addressee(InstitutionRegister institutions) {
        SubjectKind whom = required(SubjectKind.class, kind, "/kind");
        if (whom == SubjectKind.INSTITUTION) {
            return Addressee.institution(institution(institutions));
        }
        return new Addressee(whom, null, needed(name, "/name"), text(address).isEmpty() ? null : text(address), null);
    }

    private UUID institution(InstitutionRegister institutions) {
        String code = Uscc.normalised(needed(uscc, "/uscc"));
        return (Uscc.isWellFormed(code) && Uscc.hasCheckDigit(code)
                        ? institutions.findByUscc(Uscc.of(code)).map(InstitutionView::id)
                        : Optional.<InstitutionId>empty())
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND, "/uscc", Map.of()))
                .value();
    }

    static Heard heard(@Nullable String outcome, @Nullable String on, @Nullable String statement) {
        HearingOutcome heard = required(HearingOutcome.class, outcome, "/hearing");
        LocalDate day = day(on, "/heardOn");
        if (day == null) {
            throw new ProblemException(RequestProblem.REQUIRED, "/heardOn", Map.of());
        }
        String said = text(statement);
        return new Heard(heard, day, said.isEmpty() ? null : said);
    }

    static String needed(@Nullable String typed, String pointer) {
        String text = text(typed);
        if (text.isEmpty()) {
            throw new ProblemException(RequestProblem.REQUIRED, pointer, Map.of());
        }
        if (text.length() > TEXT_MAX) {
            throw new ProblemException(RequestProblem.TOO_LONG, pointer, Map.of("max", TEXT_MAX));
        }
        return text;
    }

    static @Nullable LocalDate day(@Nullable String typed, String pointer) {
        try {
            return text(typed).isEmpty() ? null : LocalDate.parse(text(typed));
        } catch (DateTimeParseException e) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, pointer, Map.of("reason", "YYYY-MM-DD"));
        }
    }

    private static <C extends Enum<C>> C required(Class<C> type, @Nullable String typed, String pointer) {
        for (C value : type.getEnumConstants()) {
            if (value.name().equals(typed)) {
                return value;
            }
        }
        throw new ProblemException(RequestProblem.REQUIRED, pointer, Map.of());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
