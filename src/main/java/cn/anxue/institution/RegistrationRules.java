package cn.anxue.institution;

import static cn.anxue.institution.InstitutionProblem.DATE_IN_FUTURE;
import static cn.anxue.institution.InstitutionProblem.LICENCE_ENDS_BEFORE_START;
import static cn.anxue.institution.InstitutionProblem.NEGATIVE_SCALE;
import static cn.anxue.institution.InstitutionProblem.PHONE_FORMAT;
import static cn.anxue.institution.InstitutionProblem.USCC_CHECK_DIGIT;
import static cn.anxue.institution.InstitutionProblem.USCC_FORMAT;
import static java.util.Objects.requireNonNull;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a registration must hold to be accepted; complains of everything at once, each with its pointer. */
final class RegistrationRules {
    static final int NAME_LENGTH_MAX = 100;
    static final int FORMER_NAMES_MAX = 20;
    static final int SCALE_MAX = 1_000_000;

    private static final Pattern PHONE = Pattern.compile(
            "(\\+86[- ]?)?(1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}(-[0-9]{1,6})?|[48]00-?[0-9]{3}-?[0-9]{4})");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Registration registration;
    private final LocalDate today;
    private final String prefix;
    private final Violations violations;

    /** @param prefix where in the request the registration lies, empty for the whole of it */
    RegistrationRules(Registration registration, LocalDate today, String prefix, Violations violations) {
        this.registration = registration;
        this.today = today;
        this.prefix = prefix;
        this.violations = violations;
    }

    /** The code is told when an institution is registered and may be left out when it is changed. */
    void checkUscc() {
        if (!required("/uscc", registration.uscc())) {
            return;
        }
        String uscc = Uscc.normalised(requireNonNull(registration.uscc()));
        if (!Uscc.isWellFormed(uscc)) {
            complain("/uscc", USCC_FORMAT, Map.of());
            return;
        }
        if (!Uscc.hasCheckDigit(uscc)) {
            complain("/uscc", USCC_CHECK_DIGIT, Map.of());
        }
    }

    void check() {
        checkText("/name", registration.name(), true, NAME_LENGTH_MAX);
        checkText("/brandName", registration.brandName(), false, NAME_LENGTH_MAX);
        checkFormerNames();
        required("/category", registration.category());
        checkText("/regionCode", registration.regionCode(), true, 12);
        checkText("/address", registration.address(), true, 200);
        checkText("/legalRepresentative", registration.legalRepresentative(), true, 50);
        checkPhone();
        checkText("/nationalPlatformId", registration.nationalPlatformId(), false, 64);
        checkLicence();
        checkScale();
        notInFuture("/registeredOn", registration.registeredOn());
    }

    /** What was registered, once nothing was found wrong. */
    Particulars particulars() {
        return new Particulars(
                plain(registration.name()),
                optional(registration.brandName()),
                requireNonNull(registration.category()),
                plain(registration.regionCode()),
                plain(registration.address()),
                plain(registration.legalRepresentative()),
                plain(registration.contactPhone()),
                optional(registration.nationalPlatformId()),
                licence(),
                scale());
    }

    boolean tellsUscc() {
        return registration.uscc() != null;
    }

    Uscc uscc() {
        return validUscc().orElseThrow();
    }

    /** Empty for a code that is missing or wrong. */
    Optional<Uscc> validUscc() {
        return Optional.ofNullable(registration.uscc())
                .map(Uscc::normalised)
                .filter(text -> Uscc.isWellFormed(text) && Uscc.hasCheckDigit(text))
                .map(Uscc::new);
    }

    /** Empty text where none was told. */
    String regionCode() {
        return Objects.requireNonNullElse(optional(registration.regionCode()), "");
    }

    Optional<String> platformId() {
        return Optional.ofNullable(optional(registration.nationalPlatformId()));
    }

    List<String> formerNames() {
        return registration.formerNames();
    }

    LocalDate registeredOn() {
        return Objects.requireNonNullElse(registration.registeredOn(), today);
    }

    private void checkFormerNames() {
        if (registration.formerNames().size() > FORMER_NAMES_MAX) {
            complain("/formerNames", RequestProblem.TOO_MANY_ITEMS, Map.of("max", FORMER_NAMES_MAX));
            return;
        }
        for (int i = 0; i < registration.formerNames().size(); i++) {
            checkText("/formerNames/" + i, registration.formerNames().get(i), true, NAME_LENGTH_MAX);
        }
    }

    private void checkPhone() {
        String phone = registration.contactPhone();
        if (required("/contactPhone", phone)
                && !PHONE.matcher(requireNonNull(phone).strip()).matches()) {
            complain("/contactPhone", PHONE_FORMAT, Map.of());
        }
    }

    private void checkLicence() {
        var licence = registration.licence();
        if (licence == null) {
            return;
        }
        checkText("/licence/number", licence.number(), true, 64);
        required("/licence/issuedOn", licence.issuedOn());
        required("/licence/expiresOn", licence.expiresOn());
        notInFuture("/licence/issuedOn", licence.issuedOn());
        if (licence.issuedOn() != null
                && licence.expiresOn() != null
                && !licence.expiresOn().isAfter(licence.issuedOn())) {
            complain("/licence/expiresOn", LICENCE_ENDS_BEFORE_START, Map.of());
        }
    }

    private void checkScale() {
        var scale = registration.scale();
        if (!required("/scale", scale) || scale == null) {
            return;
        }
        checkCount("/scale/students", scale.students());
        checkCount("/scale/premisesSquareMetres", scale.premisesSquareMetres());
        checkCount("/scale/teachingPoints", scale.teachingPoints());
    }

    private void checkCount(String pointer, @Nullable Integer count) {
        if (required(pointer, count) && count != null && (count < 0 || count > SCALE_MAX)) {
            complain(pointer, NEGATIVE_SCALE, Map.of("max", SCALE_MAX));
        }
    }

    private void checkText(String pointer, @Nullable String text, boolean required, int lengthMax) {
        if (text == null || text.isBlank()) {
            if (required) {
                required(pointer, null);
            }
            return;
        }
        if (text.strip().length() > lengthMax) {
            complain(pointer, RequestProblem.TOO_LONG, Map.of("max", lengthMax));
        }
        if (CONTROL.matcher(text.strip()).find()) {
            complain(pointer, RequestProblem.INVALID_VALUE, Map.of("reason", "U+0000…U+001F"));
        }
    }

    private void notInFuture(String pointer, @Nullable LocalDate date) {
        if (date != null && date.isAfter(today)) {
            complain(pointer, DATE_IN_FUTURE, Map.of());
        }
    }

    private boolean required(String pointer, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            complain(pointer, RequestProblem.REQUIRED, Map.of());
            return false;
        }
        return true;
    }

    /** One complaint a field is enough: what could not even be read is not missing besides. */
    void complain(String pointer, ProblemKind kind, Map<String, ?> facts) {
        String place = prefix + pointer;
        if (violations.list().stream().noneMatch(v -> v.pointer().equals(place))) {
            violations.add(place, kind, facts);
        }
    }

    private @Nullable Licence licence() {
        var draft = registration.licence();
        if (draft == null) {
            return null;
        }
        return new Licence(plain(draft.number()), requireNonNull(draft.issuedOn()), requireNonNull(draft.expiresOn()));
    }

    private Scale scale() {
        var draft = requireNonNull(registration.scale());
        return new Scale(
                requireNonNull(draft.students()),
                requireNonNull(draft.premisesSquareMetres()),
                requireNonNull(draft.teachingPoints()));
    }

    private static String plain(@Nullable String text) {
        return requireNonNull(text).strip();
    }

    private static @Nullable String optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
