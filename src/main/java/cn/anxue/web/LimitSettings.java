package cn.anxue.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;

/** How often who may call, as in {@code ANXUE_LIMITS_TOKEN=60/1m}. Each limit is counted by every node for itself. */
@ConfigMapping(prefix = "anxue.limits")
public interface LimitSettings {
    /** A bank's or an institution's machine: far above the lines a bank ever reports one by one. */
    @WithDefault("1200000/1m")
    Rate machines();

    /** Anybody else who is signed in. */
    @WithDefault("6000/1m")
    Rate people();

    /** All that comes from one address and is nobody's known to us; many phones may share an address. */
    @WithDefault("60000/1m")
    Rate visitors();

    /** Secrets, passwords and codes tried at the token endpoint from one address. */
    @WithDefault("300/1m")
    Rate token();

    /** Passwords and second factors tried on the sign-in pages from one address. */
    @WithDefault("20/1m")
    Rate signIn();

    /** Codes to be sent to families, asked for from one address. */
    @WithDefault("60/10m")
    Rate familyCodes();

    /** Account numbers compared from one address. */
    @WithDefault("20/1m")
    Rate accountCheck();

    /** Account numbers compared with those of one institution, from everywhere. */
    @WithDefault("120/1m")
    Rate accountCheckInstitution();

    /** Searches of the public register from one address. */
    @WithDefault("6000/1m")
    Rate publicSearch();

    /** Tip-offs handed in from one address; a school's gate may be one. */
    @WithDefault("20/10m")
    Rate tipOffs();

    /** PINs of tip-offs tried from one address. */
    @WithDefault("60/10m")
    Rate tipOffStatus();

    /** Tip-offs on one institution, from everywhere; on the day a school shuts its parents come at once. */
    @WithDefault("600/1h")
    Rate tipOffInstitution();

    /** Bodies that may be large, received at once from everywhere; each holds a thread, of which there are 200. */
    @Min(1)
    @WithDefault("100")
    int uploads();

    /** The same of one caller, or of one address where nobody is signed in. */
    @Min(1)
    @WithDefault("32")
    int uploadsOfOne();

    /** How fast they must come; a slower one is given up after half a minute. */
    @Min(1)
    @WithDefault("2048")
    long uploadBytesPerSecond();

    /** How many clients each limit remembers; beyond, those not seen for longest are forgotten. */
    @WithDefault("50000")
    int clientsMax();

    /** Addresses or networks of proxies whose {@code X-Forwarded-For} is believed, as in {@code 10.0.0.0/8}. */
    Optional<List<String>> trustedProxies();
}
