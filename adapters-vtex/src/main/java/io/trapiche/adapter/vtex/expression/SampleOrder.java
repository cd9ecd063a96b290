package io.trapiche.adapter.vtex.expression;

/** An order of nobody, for trials before there is one: what filters are usually about. */
final class SampleOrder {

    static final String DOCUMENT =
            """
            {"orderId":"FRD-1001-01","sequence":"500001","marketplaceOrderId":"1001",
             "sellerOrderId":"00-FRD-1001-01","origin":"Fulfillment","affiliateId":"FRD",
             "salesChannel":"2","merchantName":null,"status":"ready-for-handling",
             "workflowIsInError":false,"isCompleted":true,"value":12990,
             "totals":[{"id":"Items","name":"Items","value":11990},
                       {"id":"Shipping","name":"Shipping","value":1000}],
             "creationDate":"2026-03-02T12:00:00.0000000+00:00",
             "lastChange":"2026-03-02T12:05:00.0000000+00:00","invoicedDate":null,
             "items":[{"uniqueId":"A1","id":"310","productId":"31","quantity":1,"seller":"1",
                       "name":"Produto","refId":"REF-310","price":11990,"sellingPrice":11990,
                       "unitMultiplier":1.0,"isGift":false}],
             "clientProfileData":{"isCorporate":false,"documentType":"cpf"},
             "marketingData":null,"openTextField":null,
             "shippingData":{"logisticsInfo":[{"itemIndex":0,"selectedSla":"Normal",
                 "selectedDeliveryChannel":"delivery","deliveryCompany":"Transportadora"}]},
             "paymentData":{"transactions":[{"payments":[
                 {"paymentSystemName":"Visa","group":"creditCard","value":12990}]}]},
             "sellers":[{"id":"1","name":"Loja"}],"marketplaceItems":[],"customData":null,
             "storePreferencesData":{"countryCode":"BRA","currencyCode":"BRL"}}
            """;

    private SampleOrder() {}
}
