{{- define "trapiche.name" -}}
{{- if contains "trapiche" .Release.Name }}{{ .Release.Name }}{{ else }}{{ .Release.Name }}-trapiche{{ end -}}
{{- end }}

{{- define "trapiche.selector" -}}
app.kubernetes.io/name: trapiche
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "trapiche.labels" -}}
{{ include "trapiche.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}
