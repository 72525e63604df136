package cn.anxue.bank.web;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.web.Once;
import cn.anxue.web.Pages;
import cn.anxue.web.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Whoever sits at the bank's desk, and what he asks for by a form. */
@ApplicationScoped
class Desk {
    private static final String KEY = "key";

    private final CurrentCaller caller;
    private final Once once;
    private final Today today;

    Desk(CurrentCaller caller, Once once, Today today) {
        this.caller = caller;
        this.once = once;
        this.today = today;
    }

    Caller caller() {
        return caller.get();
    }

    LocalDate today() {
        return today.date();
    }

    /** Done once, however often the form is sent; goes on to the page that the act names. */
    Response once(String form, Typed typed, Supplier<String> act) {
        return Pages.go(once.path(caller.get(), form, typed.textOrNull(KEY), typed, act));
    }
}
