package cn.anxue.school.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the forms on a school's page hold; see {@link SchoolFormReader} for what it means. */
public class SchoolForm {
    @RestForm
    @Nullable
    String number;

    @RestForm
    @Nullable
    String bankCode;

    @RestForm
    @Nullable
    String on;

    @RestForm
    @Nullable
    String version;

    @RestForm
    @Nullable
    String fromOn;

    @RestForm
    @Nullable
    String untilOn;

    @RestForm
    @Nullable
    String fee;

    @RestForm
    @Nullable
    String service;

    @RestForm
    @Nullable
    String allocation;

    @RestForm
    @Nullable
    String teachers;

    @RestForm
    @Nullable
    String providers;

    @RestForm
    @Nullable
    String materials;

    @RestForm
    @Nullable
    String premises;

    @RestForm
    @Nullable
    String relief;

    @RestForm
    @Nullable
    String uscc;

    @RestForm
    @Nullable
    String teaches;

    @RestForm
    @Nullable
    String provider;

    @RestForm
    @Nullable
    String reason;

    @RestForm
    @Nullable
    String purpose;

    @RestForm
    @Nullable
    String amount;

    @RestForm
    @Nullable
    String payeeBank;

    @RestForm
    @Nullable
    String payeeAccount;

    @RestForm
    @Nullable
    String payeeName;

    public String number() {
        return plain(number);
    }

    public String bankCode() {
        return plain(bankCode);
    }

    public String on() {
        return plain(on);
    }

    public String version() {
        return plain(version);
    }

    public String fromOn() {
        return plain(fromOn);
    }

    public String untilOn() {
        return plain(untilOn);
    }

    public String fee() {
        return plain(fee);
    }

    public String service() {
        return plain(service);
    }

    public String allocation() {
        return plain(allocation);
    }

    public String teachers() {
        return plain(teachers);
    }

    public String providers() {
        return plain(providers);
    }

    public String materials() {
        return plain(materials);
    }

    public String premises() {
        return plain(premises);
    }

    public String relief() {
        return plain(relief);
    }

    public String uscc() {
        return plain(uscc);
    }

    public String teaches() {
        return plain(teaches);
    }

    public String provider() {
        return plain(provider);
    }

    public String reason() {
        return plain(reason);
    }

    public String purpose() {
        return plain(purpose);
    }

    public String amount() {
        return plain(amount);
    }

    public String payeeBank() {
        return plain(payeeBank);
    }

    public String payeeAccount() {
        return plain(payeeAccount);
    }

    public String payeeName() {
        return plain(payeeName);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
