package cn.anxue.identity.guess;

import cn.anxue.identity.ActorId;
import java.util.Locale;

/** Whose failures are counted together. */
public record GuessKey(GuessKind kind, String value) {
    public static GuessKey ofName(String name) {
        return new GuessKey(GuessKind.NAME, name.strip().toLowerCase(Locale.ROOT));
    }

    public static GuessKey ofAddress(String address) {
        return new GuessKey(GuessKind.ADDRESS, address);
    }

    public static GuessKey ofClient(String id, String address) {
        return new GuessKey(GuessKind.CLIENT, id.toLowerCase(Locale.ROOT) + " " + address);
    }

    public static GuessKey ofCodes(ActorId actor) {
        return new GuessKey(GuessKind.CODE, actor.toString());
    }

    public static GuessKey ofInvitations(String address) {
        return new GuessKey(GuessKind.INVITATION, address);
    }

    public static GuessKey ofTipOff(String code, String address) {
        return new GuessKey(GuessKind.TIP_OFF, code + " " + address);
    }

    public static GuessKey ofTipOffEverywhere(String code) {
        return new GuessKey(GuessKind.TIP_OFF_EVERYWHERE, code);
    }

    public static GuessKey ofTipOffs(String address) {
        return new GuessKey(GuessKind.TIP_OFF_ADDRESS, address);
    }

    String normalized() {
        return kind + ":" + value;
    }
}
