package io.trapiche.faults.sums;

import tools.jackson.databind.node.ObjectNode;

/**
 * The evidence of a run in which every sum is right, to be spoilt by a test: an order in reais with
 * discount and interest, one in Chilean pesos with taxes in its total, one that was refused, one
 * that is held, and two of a shop, with a service and weighed goods, and changed.
 */
final class SoundSums extends SumFiles {

    SoundSums() {
        discounted();
        inPesos();
        add(
                CLIENT,
                "{'call':'place','account':'loja','marketplace':'feira','orderId':'r',"
                        + "'currency':'BRL','expected':'refused','outcome':'INVALID_ARGUMENT',"
                        + "'reason':'total: 1 (expected: 2)','order':{'total':1}}");
        held("h", "EOI004", "'status':'parked','problem':{'code':'EOI004'}");
        held("w", "EOI002", "'status':'received'");
        message(EVENTS, "feira/w", "channel-order.submission-failed", "", "{'code':'EOI002'}");
        sentTwice();
        withService();
        changed();
        inYen();
    }

    /** 3 × 9.99 and 20.00, less 1.00, shipping 5.00, interest 0.50; two invoices. */
    private void discounted() {
        add(
                CLIENT,
                "{'call':'place','account':'loja','marketplace':'feira','orderId':'1',"
                        + "'currency':'BRL','taxesInTotal':false,'expected':'any','outcome':'OK',"
                        + "'order':{'total':5447,'interest':50,'discount':100,'taxes':[],'lines':["
                        + "{'sku':'1','quantity':3,'unitPrice':999,'shippingPrice':500},"
                        + "{'sku':'2','quantity':1,'unitPrice':2000,'shippingPrice':0}]}}");
        seen("feira", "1", "BRL", 5447, "[" + got("BRL", 447) + "," + got("BRL", 5000) + "]");
        issued("feira", "1", "BRL", 447);
        issued("feira", "1", "BRL", 5000);
        told("feira", "1");
        content(
                "feira/1",
                "BRL",
                "{'total':M5447,'interest':M50,'discount':M100,'lines':["
                        + "{'quantity':3,'unitPrice':M999,'shippingPrice':M500},"
                        + "{'quantity':1,'unitPrice':M2000,'shippingPrice':M0}]}",
                447,
                5000);
        vtex(
                "FRD-1",
                "FRD",
                5447,
                "[" + item("A", "1", 3, 979, 2937) + "," + item("B", "2", 1, 1959, 1959) + "]",
                "{'Items':4896,'Discounts':0,'Shipping':501,'Tax':0,'Interest':50}",
                "[501,0]",
                "null",
                447,
                5000);
        oms(
                "FRD-1",
                "BRL",
                5447,
                "[" + line("A", "1", 3, "BRL", 979) + "," + line("B", "2", 1, "BRL", 1959) + "]",
                447,
                5000);
    }

    private void sentTwice() {
        rows(COMMANDS).add(find(COMMANDS, "FRD-1").deepCopy());
    }

    /** One piece at 117 980 pesos and a tax of 19. */
    private void inPesos() {
        add(
                CLIENT,
                "{'call':'place','account':'loja','marketplace':'bazar','orderId':'2',"
                        + "'currency':'CLP','taxesInTotal':true,'expected':'invoiced','outcome':'OK',"
                        + "'order':{'total':117999,'interest':0,'discount':0,"
                        + "'taxes':[{'sku':'7','value':19}],'lines':["
                        + "{'sku':'7','quantity':1,'unitPrice':117980,'shippingPrice':0}]}}");
        seen("bazar", "2", "CLP", 117_999, "[" + got("CLP", 117_999) + "]");
        issued("bazar", "2", "CLP", 117_999);
        told("bazar", "2");
        content(
                "bazar/2",
                "CLP",
                "{'total':M117999,'interest':M0,'discount':M0,'lines':["
                        + "{'quantity':1,'unitPrice':M117980,'shippingPrice':M0}]}",
                117_999);
        vtex(
                "BZR-2",
                "BZR",
                11_799_900,
                "[" + item("C", "7", 1, 11_798_000, 11_798_000) + "]",
                "{'Items':11798000,'Discounts':0,'Shipping':0,'Tax':1900}",
                "[0]",
                "null",
                11_799_900);
        oms("BZR-2", "CLP", 117_999, "[" + line("C", "7", 1, "CLP", 117_980) + "]", 117_999);
    }

    private void held(String id, String code, String state) {
        String order =
                "'account':'loja','marketplace':'feira','orderId':'%s','currency':'BRL'"
                        .formatted(id);
        add(
                CLIENT,
                "{'call':'place',"
                        + order
                        + ",'expected':'held','outcome':'OK','order':{'total':1000,"
                        + "'interest':0,'discount':0,'taxes':[],'lines':[{'sku':'unknown-1',"
                        + "'quantity':1,'unitPrice':1000,'shippingPrice':0}]}}");
        add(
                CLIENT,
                "{'call':'get',%s,'total':1000,'problem':'%s','invoices':[]}"
                        .formatted(order, code));
        message(
                STATES,
                "feira/" + id,
                "channel-order.state",
                "BRL",
                "{"
                        + state
                        + ",'content':{'total':M1000,'interest':M0,'discount':M0,"
                        + "'lines':[{'quantity':1,'unitPrice':M1000,'shippingPrice':M0}]}}");
    }

    /** 3 × 0.3 kg at 1.99, a bow for 5.00, shipping 7.00. */
    private void withService() {
        String bow = item("E", "90", 1, 500, 500);
        vtex(
                "v1",
                "",
                1379,
                "["
                        + item("D", "11", 3, 59, 179)
                                .replace("'bundleItems':[]", "'bundleItems':[" + bow + "]")
                        + "]",
                "{'Items':679,'Discounts':0,'Shipping':700,'Tax':0}",
                "[700]",
                "null",
                1379);
        String lines =
                "["
                        + line("D", "11", 3, "BRL", 59).replace("}}", "},'total':M179}")
                        + ","
                        + line("E", "90", 1, "BRL", 500).replace("}}", "},'total':M500}")
                        + "]";
        oms("v1", "BRL", 1379, lines, 1379);
        ObjectNode order = (ObjectNode) find(STATES, "v1").at("/value/order");
        order.set(
                "totals",
                JSON.readTree(
                        json(
                                "[{'kind':'items','value':M679},"
                                        + "{'kind':'freight','value':M700}]",
                                "BRL")));
        order.set("difference", JSON.readTree(json("M0", "BRL")));
        order.set("lineDifference", JSON.readTree(json("M0", "BRL")));
    }

    /** 10.00 and 3.00, of which the second was taken out, and 2.00 besides. */
    private void changed() {
        vtex(
                "v2",
                "",
                800,
                "[" + item("F", "12", 1, 1000, 1000) + "," + item("G", "13", 1, 300, 300) + "]",
                "{'Items':1300,'Discounts':0,'Shipping':0,'Tax':0,'Change':-500}",
                "[0]",
                "{'changesData':[{'discountValue':500,'incrementValue':0,'itemsAdded':[],"
                        + "'itemsRemoved':[{'id':'13','quantity':1,'price':300}]}]}",
                800);
        oms(
                "v2",
                "BRL",
                800,
                "[" + line("F", "12", 1, "BRL", 1000).replace("}}", "},'total':M1000}") + "]",
                800);
        ObjectNode order = (ObjectNode) find(STATES, "v2").at("/value/order");
        order.setAll(
                (ObjectNode)
                        JSON.readTree(
                                json(
                                        "{'totals':[{'kind':'items','value':M1300},"
                                                + "{'kind':'change','value':M-500}],"
                                                + "'freightDiscount':M0,'difference':M0,"
                                                + "'lineDifference':M-200}",
                                        "BRL")));
    }

    /** Two at 10.50, freight 3.50, tax 0.50: 25 yen, of which no part has the halves. */
    private void inYen() {
        vtex(
                "v3",
                "",
                2500,
                "[" + item("H", "14", 1, 1050, 1050) + "," + item("I", "15", 1, 1050, 1050) + "]",
                "{'Items':2100,'Discounts':0,'Shipping':350,'Tax':50}",
                "[350]",
                "null",
                2500);
        String lines =
                "["
                        + line("H", "14", 1, "JPY", 10).replace("}}", "},'total':M10}")
                        + ","
                        + line("I", "15", 1, "JPY", 10).replace("}}", "},'total':M10}")
                        + "]";
        oms("v3", "JPY", 25, lines, 25);
        ObjectNode order = (ObjectNode) find(STATES, "v3").at("/value/order");
        order.setAll(
                (ObjectNode)
                        JSON.readTree(
                                json(
                                        "{'totals':[{'kind':'items','value':M21},"
                                                + "{'kind':'freight','value':M3},"
                                                + "{'kind':'tax','value':M0}],"
                                                + "'freightDiscount':M0,'difference':M1,"
                                                + "'lineDifference':M1}",
                                        "JPY")));
        moveToMise("v3");
    }

    private static String item(String uniqueId, String id, int quantity, long price, long total) {
        return ("{'uniqueId':'%s','id':'%s','quantity':%d,'price':%d,'sellingPrice':%d,"
                        + "'bundleItems':[],'priceDefinition':{'total':%d}}")
                .formatted(uniqueId, id, quantity, price, price, total);
    }

    private static String line(
            String uniqueId, String sku, int quantity, String currency, long price) {
        return json(
                        "{'uniqueId':'%s','sku':'%s','quantity':%d,'unitPrice':M%d}"
                                .formatted(uniqueId, sku, quantity, price),
                        currency)
                .replace('"', '\'');
    }

    private static String got(String currency, long value) {
        return "{'minorUnits':%d,'currency':'%s'}".formatted(value, currency);
    }

    private void seen(String marketplace, String id, String currency, long total, String invoices) {
        add(
                CLIENT,
                ("{'call':'get','account':'loja','marketplace':'%s','orderId':'%s',"
                                + "'currency':'%s','total':%d,'problem':'','invoices':%s}")
                        .formatted(marketplace, id, currency, total, invoices));
    }

    private void issued(String marketplace, String id, String currency, long value) {
        add(
                CLIENT,
                ("{'call':'watch','account':'loja','marketplace':'%s','orderId':'%s',"
                                + "'type':'order.invoice-issued','invoice':%s}")
                        .formatted(marketplace, id, got(currency, value)));
        message(
                EVENTS,
                marketplace + "/" + id,
                "channel-order.invoice-issued",
                currency,
                "{'invoice':{'value':M" + value + "}}");
    }

    private void told(String marketplace, String id) {
        add(
                CLIENT,
                ("{'call':'watch','account':'loja','marketplace':'%s','orderId':'%s',"
                                + "'type':'order.invoiced'}")
                        .formatted(marketplace, id));
        message(EVENTS, marketplace + "/" + id, "channel-order.invoiced", "", "{}");
    }

    private void content(String key, String currency, String content, long... invoices) {
        StringBuilder rows = new StringBuilder();
        for (long invoice : invoices) {
            rows.append(rows.isEmpty() ? "" : ",").append("{'value':M").append(invoice).append('}');
        }
        message(
                STATES,
                key,
                "channel-order.state",
                currency,
                "{'status':'shipped',"
                        + "'invoicedInFull':true,'content':"
                        + content
                        + ",'invoices':["
                        + rows
                        + "]}");
    }

    private void vtex(
            String id,
            String affiliate,
            long value,
            String items,
            String totals,
            String shipping,
            String changes,
            long... invoices) {
        ObjectNode order =
                add(
                        VTEX,
                        "{'account':'loja','orderId':'%s','affiliateId':'%s'}"
                                .formatted(id, affiliate));
        ObjectNode document = order.putObject("document");
        document.put("value", value).put("status", "invoiced");
        document.set("items", JSON.readTree(json(items, "")));
        document.set("changesAttachment", JSON.readTree(json(changes, "")));
        var rows = document.putArray("totals");
        JSON.readTree(json(totals, ""))
                .properties()
                .forEach(
                        total ->
                                rows.addObject()
                                        .put("id", total.getKey())
                                        .set("value", total.getValue()));
        var logistics = document.putObject("shippingData").putArray("logisticsInfo");
        JSON.readTree(shipping).forEach(price -> logistics.addObject().set("price", price));
        var packages = document.putObject("packageAttachment").putArray("packages");
        for (long invoice : invoices) {
            String number = "NF" + packages.size();
            packages.addObject().put("invoiceNumber", number).put("invoiceValue", invoice);
        }
    }

    private void oms(String id, String currency, long value, String lines, long... invoices) {
        String order =
                "{'order':{'status':'invoiced','value':M%d,'lines':%s}}".formatted(value, lines);
        message(EVENTS, id, "oms-order.recorded", currency, order);
        ObjectNode state = message(STATES, id, "oms-order.state", currency, order);
        var rows = ((ObjectNode) state.path("value")).putArray("invoices");
        int number = 0;
        for (long invoice : invoices) {
            String told = "{'number':'NF%d','value':M%d}".formatted(number, invoice);
            message(
                    COMMANDS,
                    id,
                    "",
                    currency,
                    "{'commandId':'invoice-%d','invoice':%s}".formatted(number, told));
            message(
                    RESULTS,
                    id,
                    "",
                    currency,
                    "{'commandId':'invoice-%d','status':'done'}".formatted(number++));
            rows.addObject()
                    .put("outcome", "done")
                    .set("invoice", JSON.readTree(json(told, currency)));
        }
    }
}
