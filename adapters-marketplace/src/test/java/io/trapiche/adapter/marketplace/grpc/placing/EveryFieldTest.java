package io.trapiche.adapter.marketplace.grpc.placing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.trapiche.domain.draft.OrderDraft;
import io.trapiche.orders.v1.OrderContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A field of the contract that nobody reads is lost without a word; here it is not. */
class EveryFieldTest {

    @Test
    void every_field_of_an_order_is_read() {
        assertThat(unread("", OrderContent.getDescriptor(), order -> order)).isEmpty();
    }

    /** Fields of a message that make no difference when they are filled. */
    private static List<String> unread(
            String path, Descriptor type, Function<Message, Message> order) {
        List<String> found = new ArrayList<>();
        OrderDraft without = draft(order.apply(DynamicMessage.getDefaultInstance(type)));
        for (FieldDescriptor field : type.getFields()) {
            String name = path + field.getName();
            if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                found.addAll(
                        unread(
                                name + ".",
                                field.getMessageType(),
                                part -> order.apply(with(type, field, part))));
            } else if (draft(order.apply(with(type, field, sample(field)))).equals(without)) {
                found.add(name);
            }
        }
        return found;
    }

    private static Message with(Descriptor type, FieldDescriptor field, Object value) {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        return field.isRepeated()
                ? message.addRepeatedField(field, value).build()
                : message.setField(field, value).build();
    }

    private static Object sample(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case INT -> 7;
            case LONG -> 7L;
            case DOUBLE -> 7.0;
            case FLOAT -> 7.0f;
            case BOOLEAN -> true;
            case STRING -> "7";
            case ENUM -> field.getEnumType().findValueByNumber(1);
            case BYTE_STRING, MESSAGE -> throw new AssertionError(field + ": no sample");
        };
    }

    private static OrderDraft draft(Message order) {
        try {
            return DraftMapper.INSTANCE.draft(OrderContent.parseFrom(order.toByteString()));
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}
