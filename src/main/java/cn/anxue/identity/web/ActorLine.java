package cn.anxue.identity.web;

import cn.anxue.identity.ActorState;
import cn.anxue.identity.ActorView;
import cn.anxue.problem.Text;
import java.util.List;

/** An actor as pages show him. */
public record ActorLine(
        String id,
        String name,
        List<Text> roles,
        Text scope,
        Text state,
        boolean enabled,
        boolean secondFactor,
        long version) {
    static ActorLine of(ActorView actor, Text scope) {
        return new ActorLine(
                actor.id().toString(),
                actor.name(),
                actor.roles().stream().sorted().map(CallerLine::role).toList(),
                scope,
                words(actor.state()),
                actor.state() != ActorState.DISABLED,
                actor.secondFactor(),
                actor.version());
    }

    private static Text words(ActorState state) {
        return switch (state) {
            case INVITED -> Text.of("已邀请", "invited");
            case ACTIVE -> Text.of("正常", "active");
            case DISABLED -> Text.of("已停用", "disabled");
        };
    }
}
